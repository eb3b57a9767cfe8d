import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { bodyViews as bodyViews_9c91fc62c27cbddb26a38244292c8943 } from '../../../../src/admin/Body/views.client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Column as Column_5b42e81f65690a47d9d398702a624895 } from '../../../../src/admin/Column/index'
import { Address as Address_97fb676703d2a69797b98214d4889ac3 } from '../../../../src/admin/Address/Address.client'
import { StateCell as StateCell_3ac822f2023285014939b497293690c0 } from '../../../../src/admin/cells/StateCell'
import { LiveCell as LiveCell_3c66090d9574a8aa55865dcfd4250ae2 } from '../../../../src/admin/cells/LiveCell'
import { WorkflowBar as WorkflowBar_d2365faf4f4e4bb2906d72b37eda029c } from '../../../../src/admin/WorkflowBar/index'
import { Saver as Saver_cc887f76ff2bdb122116eb02290c21d2 } from '../../../../src/admin/Saver/index'
import { SaveShortcut as SaveShortcut_141a0c62687673994315e548e4810302 } from '../../../../src/admin/SaveShortcut'
import { Nothing as Nothing_bd355f847c2eec8955d6195284105806 } from '../../../../src/admin/Nothing'
import { ReadingPage as ReadingPage_d846f442c73c2fe9dbca0ade1ec71dfc } from '../../../../src/admin/ReadingPage/index'
import { OutlineTree as OutlineTree_437d8e0342c22d798c1ed6669e16dfa4 } from '../../../../src/admin/OutlineTree/index'
import { CurrentPassword as CurrentPassword_39a7957c2f2373a24b9e2f948a39615c } from '../../../../src/admin/Account/CurrentPassword.client'
import { SecondFactor as SecondFactor_0270370d2e2e581594f6d1e4fff4a60d } from '../../../../src/admin/Account/SecondFactor.client'
import { Sessions as Sessions_acfbb0fd42289770ab2f57f98edc2416 } from '../../../../src/admin/Account/Sessions.client'
import { Webhook as Webhook_7cbe100fba365418494020fa1d47acd5 } from '../../../../src/admin/Webhooks.client'
import { StorageBanner as StorageBanner_fb13c571dc42530ebfbb42be32c0ba0a } from '../../../../src/admin/StorageBanner.client'
import { SignOutGuard as SignOutGuard_4c5f454d27d1fba133c0d21dd9a1609e } from '../../../../src/admin/Saver/SignOutGuard.client'
import { Icon as Icon_caceca34d25130c4c02fdc551bd8c773 } from '../../../../src/admin/Brand'
import { Logo as Logo_caceca34d25130c4c02fdc551bd8c773 } from '../../../../src/admin/Brand'
import { NavLinks as NavLinks_702254384d2946aa9cb6bb5ae193ebd2 } from '../../../../src/admin/NavLinks/index'
import { SignIn as SignIn_3a5e064d1e18fcc4b20cd9c54da22c9f } from '../../../../src/admin/SignIn/index'
import { ToReview as ToReview_65b5fda2a0d436a4595ba78207cfcf08 } from '../../../../src/admin/ToReview/index'
import { Mailbox as Mailbox_be78b4d2df5936c64d28859a22d9814e } from '../../../../src/admin/Mailbox/index'
import { Progress as Progress_2457161ee87bd3f7080679e6a9350889 } from '../../../../src/admin/Dashboard/index'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/admin/Body/views.client#bodyViews": bodyViews_9c91fc62c27cbddb26a38244292c8943,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/Column/index#Column": Column_5b42e81f65690a47d9d398702a624895,
  "/src/admin/Address/Address.client#Address": Address_97fb676703d2a69797b98214d4889ac3,
  "/src/admin/cells/StateCell#StateCell": StateCell_3ac822f2023285014939b497293690c0,
  "/src/admin/cells/LiveCell#LiveCell": LiveCell_3c66090d9574a8aa55865dcfd4250ae2,
  "/src/admin/WorkflowBar/index#WorkflowBar": WorkflowBar_d2365faf4f4e4bb2906d72b37eda029c,
  "/src/admin/Saver/index#Saver": Saver_cc887f76ff2bdb122116eb02290c21d2,
  "/src/admin/SaveShortcut#SaveShortcut": SaveShortcut_141a0c62687673994315e548e4810302,
  "/src/admin/Nothing#Nothing": Nothing_bd355f847c2eec8955d6195284105806,
  "/src/admin/ReadingPage/index#ReadingPage": ReadingPage_d846f442c73c2fe9dbca0ade1ec71dfc,
  "/src/admin/OutlineTree/index#OutlineTree": OutlineTree_437d8e0342c22d798c1ed6669e16dfa4,
  "/src/admin/Account/CurrentPassword.client#CurrentPassword": CurrentPassword_39a7957c2f2373a24b9e2f948a39615c,
  "/src/admin/Account/SecondFactor.client#SecondFactor": SecondFactor_0270370d2e2e581594f6d1e4fff4a60d,
  "/src/admin/Account/Sessions.client#Sessions": Sessions_acfbb0fd42289770ab2f57f98edc2416,
  "/src/admin/Webhooks.client#Webhook": Webhook_7cbe100fba365418494020fa1d47acd5,
  "/src/admin/StorageBanner.client#StorageBanner": StorageBanner_fb13c571dc42530ebfbb42be32c0ba0a,
  "/src/admin/Saver/SignOutGuard.client#SignOutGuard": SignOutGuard_4c5f454d27d1fba133c0d21dd9a1609e,
  "/src/admin/Brand#Icon": Icon_caceca34d25130c4c02fdc551bd8c773,
  "/src/admin/Brand#Logo": Logo_caceca34d25130c4c02fdc551bd8c773,
  "/src/admin/NavLinks/index#NavLinks": NavLinks_702254384d2946aa9cb6bb5ae193ebd2,
  "/src/admin/SignIn/index#SignIn": SignIn_3a5e064d1e18fcc4b20cd9c54da22c9f,
  "/src/admin/ToReview/index#ToReview": ToReview_65b5fda2a0d436a4595ba78207cfcf08,
  "/src/admin/Mailbox/index#Mailbox": Mailbox_be78b4d2df5936c64d28859a22d9814e,
  "/src/admin/Dashboard/index#Progress": Progress_2457161ee87bd3f7080679e6a9350889,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
