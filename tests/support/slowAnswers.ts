import type { Page } from 'playwright-core'
import type { Dice } from './dice.ts'

/** Holds back each save on its way there and back by up to so much, as a bad line does; answers the statuses seen. */
export async function slowSaves(page: Page, { dice, mostMs }: { dice: Dice; mostMs: number }): Promise<number[]> {
  const statuses: number[] = []
  const onTheWay = () => new Promise((resolve) => setTimeout(resolve, dice.roll(mostMs / 2)))
  await page.route(/\/api\/chapters\/[^/]+\?/, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await onTheWay()
    const response = await route.fetch()
    statuses.push(response.status())
    await onTheWay()
    await route.fulfill({ response })
  })
  return statuses
}
