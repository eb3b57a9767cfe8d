import dns, { type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** An address a webhook may not be sent to. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'

  constructor() {
    super('private address')
  }
}

/** Two, or an address of the one family is looked for among the other's too. */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() }
/** This machine, its networks, and what leads to either in other clothes (RFC 6890). */
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) PRIVATE.ipv4.addSubnet(net, prefix, 'ipv4') // prettier-ignore
for (const [net, prefix] of [
  ['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32],
  ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) PRIVATE.ipv6.addSubnet(net, prefix, 'ipv6') // prettier-ignore

/** Whether an IP address is one of everybody's. */
function isPublicAddress(address: string): boolean {
  const family = ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(address)]
  return family !== undefined && !PRIVATE[family].check(address, family)
}

/** What is wrong with the address of an endpoint as it is written, or null. Names are looked at when they are resolved. */
export function addressFault(text: string, isAnyAllowed: boolean): 'address' | 'https' | 'private' | null {
  if (!URL.canParse(text)) return 'address'
  const { protocol, hostname, username, password } = new URL(text)
  if (!/^https?:$/.test(protocol) || username || password) return 'address'
  if (isAnyAllowed) return null
  if (protocol !== 'https:') return 'https'
  const host = hostname.replace(/^\[|\]$/g, '')
  const isOurs = isIP(host)
    ? !isPublicAddress(host)
    : !host.includes('.') || /(?:^|\.)(?:localhost|local|internal)\.?$/.test(host)
  return isOurs ? 'private' : null
}

/** Resolves a name for one connection: the very addresses that were looked at are connected to, and none that is private. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, [])
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new Unreachable(), [])
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}
