import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Types are a tier of `npm test` and of `npm run check`; a start must not fail, nor wait, for those of the tests.
  typescript: { ignoreBuildErrors: true },
  // A form sends its whole document; REST takes as much.
  experimental: { serverActions: { bodySizeLimit: '2mb' } },
  // One copy of Payload in the process: Express, the REST route and the admin share classes (Payload uses instanceof).
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    'piscina',
  ],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
