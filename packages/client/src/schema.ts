/** Made from docs/openapi.json by `npm run generate`: not to be changed by hand. */

export interface paths {
    "/v1/chapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published chapters, by title unless another order is asked for */
        get: operations["listChapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chapters/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the chapters */
        get: operations["getChapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chapters/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveChapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published examples, by title unless another order is asked for */
        get: operations["listExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/examples/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the examples */
        get: operations["getExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/examples/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published schemes, by title unless another order is asked for */
        get: operations["listSchemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the schemes */
        get: operations["getSchemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveSchemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published contacts, by title unless another order is asked for */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the contacts */
        get: operations["getContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published legal-references, by title unless another order is asked for */
        get: operations["listLegal-references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-references/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the legal-references */
        get: operations["getLegal-references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-references/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveLegal-references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/glossary-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published glossary-terms, by title unless another order is asked for */
        get: operations["listGlossary-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/glossary-terms/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the glossary-terms */
        get: operations["getGlossary-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/glossary-terms/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveGlossary-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published key-figures, by title unless another order is asked for */
        get: operations["listKey-figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-figures/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the key-figures */
        get: operations["getKey-figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-figures/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["proveKey-figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published pages, by title unless another order is asked for */
        get: operations["listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the pages */
        get: operations["getPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{slug}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved it, and where the ledger says so */
        get: operations["provePages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of contents */
        get: operations["getOutline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations of the guide */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published documents by their words, the best first */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed since, in each language: by an event, a link or time; withdrawn documents included */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as it happens (Server-Sent Events), from now on when nothing is said */
        get: operations["streamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vocabularies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed lists with their labels */
        get: operations["getVocabularies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a picture or PDF a published text uses */
        get: operations["getMedium"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The last row of the ledger, and its digest: kept elsewhere, it shows a tail that was cut. */
        Anchor: {
            seq: number;
            digest: string;
        };
        /** @description An organisation approved this very revision at this instant. Persons are never public. */
        Approval: {
            partner: components["schemas"]["PartnerName"];
            /** Format: date-time */
            at: string;
        };
        /** @description A document to download. */
        AttachmentBlock: {
            /** @constant */
            type: "attachment";
            href: string;
            title: string;
            /** @description What it is, in the language of the text: « PDF, 1,2 Mo, en anglais ». */
            details: string;
            mimeType: string;
            language?: string;
        };
        /** @description A piece of a body that stands by itself. */
        Block: components["schemas"]["ParagraphBlock"] | components["schemas"]["HeadingBlock"] | components["schemas"]["ListBlock"] | components["schemas"]["QuoteBlock"] | components["schemas"]["RuleBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["FigureBlock"] | components["schemas"]["AttachmentBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["ChecklistBlock"] | components["schemas"]["NotesBlock"];
        /** @description A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known. */
        CalendarDay: string;
        CalloutBlock: {
            /** @constant */
            type: "callout";
            /** @enum {string} */
            kind: "a-retenir" | "bon-a-savoir" | "focus" | "chiffre-cle" | "attention" | "methode";
            /** @description What its kind is called in the language of the text. */
            label: string;
            title?: string;
            /** @description A large number with its unit: « 29 puits ». */
            figure?: string;
            children: components["schemas"]["Block"][];
        };
        /** @description A document whose bytes changed in a language: told once for its last change. */
        Change: {
            /** @enum {string} */
            type: "chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages" | "outline";
            uid: string;
            /**
             * @description The language it changed in, as it is asked for.
             * @enum {string}
             */
            locale: "fr" | "en";
            /**
             * @description `withdrawn`: it left the site, and its addresses answer 410.
             * @enum {string}
             */
            state: "published" | "withdrawn";
            slug: string;
            /** @description The others it was ever published under: they lead to it by 308 while it is published, and answer 410 after. */
            formerSlugs: string[];
            /** @description Its address here. */
            self: string;
            /** @description Its page, for readers. */
            page: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /**
             * Format: date-time
             * @description When it changed, or left: by an event, or by time.
             */
            updatedAt: string;
        };
        /** @description What changed since, the oldest first. */
        ChangeList: {
            items: components["schemas"]["Change"][];
            /** @description What to ask `since` next time: kept as it is. */
            next: string;
            /** @description More has changed already: ask again at once. */
            more: boolean;
            ledger: components["schemas"]["Anchor"];
        };
        /** @description A chapter of the handbook, as all required partners approved it. */
        Chapter: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format: "html" | "markdown" | "text" | "blocks";
            /** @description Empty with `format=blocks`: the body is `blocks` then. */
            body: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary: components["schemas"]["ExplainedTerm"][];
            summary: string;
            keyPoints: string[];
            themes: components["schemas"]["Term"][];
            /** @description Headings of the body, with their anchors in the HTML format. */
            headings: {
                level: number;
                id: string;
                title: string;
            }[];
            /** @constant */
            type: "chapters";
        };
        /** @description A chapter in a list. */
        ChapterItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            summary: string;
            themes: components["schemas"]["Term"][];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "chapters";
        };
        /** @description One page of a list. */
        ChapterList: {
            items: components["schemas"]["ChapterItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                theme: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A chapter in a list. Only the fields that were asked for. */
        ChapterPart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            summary?: string;
            themes?: components["schemas"]["Term"][];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "chapters";
        };
        /** @description One page of a list. */
        ChapterParts: {
            items: components["schemas"]["ChapterPart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                theme: components["schemas"]["FacetValue"][];
            };
        };
        ChecklistBlock: {
            /** @constant */
            type: "checklist";
            title?: string;
            items: string[];
        };
        /** @description An organisation to turn to, and a person only while their data may be published. */
        Contact: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            organisation: string;
            organisationType: components["schemas"]["Term"];
            kind: components["schemas"]["Term"];
            role: string;
            website?: string;
            switchboard?: string;
            genericEmail?: string;
            address?: string;
            regions: components["schemas"]["Term"][];
            themes: components["schemas"]["Term"][];
            /** @description Only while the person may be published; gone at `publishUntil`. */
            person?: {
                firstName: string;
                lastName: string;
                jobTitle?: string;
                directPhone?: string;
                directEmail?: string;
                /** Format: date-time */
                publishUntil: string;
            };
            /** @constant */
            type: "contacts";
        };
        /** @description A contact in a list. */
        ContactItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            organisation: string;
            organisationType: components["schemas"]["Term"];
            kind: components["schemas"]["Term"];
            role: string;
            regions: components["schemas"]["Term"][];
            themes: components["schemas"]["Term"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "contacts";
        };
        /** @description One page of a list. */
        ContactList: {
            items: components["schemas"]["ContactItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                organisationType: components["schemas"]["FacetValue"][];
                kind: components["schemas"]["FacetValue"][];
                region: components["schemas"]["FacetValue"][];
                theme: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A contact in a list. Only the fields that were asked for. */
        ContactPart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            organisation?: string;
            organisationType?: components["schemas"]["Term"];
            kind?: components["schemas"]["Term"];
            role?: string;
            regions?: components["schemas"]["Term"][];
            themes?: components["schemas"]["Term"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "contacts";
        };
        /** @description One page of a list. */
        ContactParts: {
            items: components["schemas"]["ContactPart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                organisationType: components["schemas"]["FacetValue"][];
                kind: components["schemas"]["FacetValue"][];
                region: components["schemas"]["FacetValue"][];
                theme: components["schemas"]["FacetValue"][];
            };
        };
        /** @description ISO 3166-1 alpha-2 and the name in the language of the answer. */
        Country: {
            code: string;
            name: string;
        };
        /** @description A real operation of a local public enterprise. */
        Example: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format: "html" | "markdown" | "text" | "blocks";
            /** @description Empty with `format=blocks`: the body is `blocks` then. */
            body: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary: components["schemas"]["ExplainedTerm"][];
            summary: string;
            actor: {
                name: string;
                kind: components["schemas"]["Term"];
            };
            onBehalfOf?: string;
            perimeter: components["schemas"]["Term"];
            countries: components["schemas"]["Country"][];
            themes: components["schemas"]["Term"][];
            aim: components["schemas"]["Term"];
            yearStart?: number;
            yearEnd?: number;
            status?: components["schemas"]["Term"];
            partnersInvolved: string[];
            funding: {
                funder: string;
                amount?: number;
                currency?: string;
                text?: string;
                asOf?: components["schemas"]["FactDate"];
            }[];
            keyFigures: {
                label: string;
                value: string;
                unit?: string;
                asOf?: components["schemas"]["FactDate"];
            }[];
            lessons?: string;
            confidence?: components["schemas"]["Term"];
            images: components["schemas"]["Image"][];
            /** @constant */
            type: "examples";
        };
        /** @description An example in a list. */
        ExampleItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            summary: string;
            actor: {
                name: string;
                kind: components["schemas"]["Term"];
            };
            perimeter: components["schemas"]["Term"];
            countries: components["schemas"]["Country"][];
            themes: components["schemas"]["Term"][];
            aim: components["schemas"]["Term"];
            yearStart?: number;
            yearEnd?: number;
            status?: components["schemas"]["Term"];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "examples";
        };
        /** @description One page of a list. */
        ExampleList: {
            items: components["schemas"]["ExampleItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                actorKind: components["schemas"]["FacetValue"][];
                perimeter: components["schemas"]["FacetValue"][];
                country: components["schemas"]["FacetValue"][];
                zone: components["schemas"]["FacetValue"][];
                theme: components["schemas"]["FacetValue"][];
                aim: components["schemas"]["FacetValue"][];
                status: components["schemas"]["FacetValue"][];
                funder: components["schemas"]["FacetValue"][];
            };
        };
        /** @description An example in a list. Only the fields that were asked for. */
        ExamplePart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            summary?: string;
            actor?: {
                name: string;
                kind: components["schemas"]["Term"];
            };
            perimeter?: components["schemas"]["Term"];
            countries?: components["schemas"]["Country"][];
            themes?: components["schemas"]["Term"][];
            aim?: components["schemas"]["Term"];
            yearStart?: number;
            yearEnd?: number;
            status?: components["schemas"]["Term"];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "examples";
        };
        /** @description One page of a list. */
        ExampleParts: {
            items: components["schemas"]["ExamplePart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                actorKind: components["schemas"]["FacetValue"][];
                perimeter: components["schemas"]["FacetValue"][];
                country: components["schemas"]["FacetValue"][];
                zone: components["schemas"]["FacetValue"][];
                theme: components["schemas"]["FacetValue"][];
                aim: components["schemas"]["FacetValue"][];
                status: components["schemas"]["FacetValue"][];
                funder: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A word of the glossary and what it means. */
        ExplainedTerm: {
            uid: string;
            slug: string;
            href: string;
            self: string;
            title: string;
            definition: string;
        };
        /** @description A value somebody could ask for beside the others, and how many there would be. */
        FacetValue: {
            value: string;
            label: string;
            count: number;
        };
        /** @description A date of a fact and how exact it is. */
        FactDate: {
            /** Format: date-time */
            date: string;
            /** @enum {string} */
            precision: "year" | "month" | "day";
        };
        /** @description A picture, with the size of its file in pixels. */
        FigureBlock: {
            /** @constant */
            type: "figure";
            number: number;
            href: string;
            /** @description Empty when it only adorns. */
            alt: string;
            width?: number;
            height?: number;
            caption?: string;
            credit?: string;
        };
        /** @description The call of a note: they stand in `notes`, the last block. */
        FootnoteInline: {
            /** @constant */
            type: "footnote";
            number: number;
        };
        /** @description A published document that answers, the best first. */
        Found: {
            /** @enum {string} */
            type: "chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages";
            uid: string;
            slug: string;
            title: string;
            /** @description Its page, for readers. */
            href: string;
            /** @description Its address here. */
            self: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /** @description HTML: escaped text, `<mark>` around each word that answers. */
            excerpt: string;
        };
        /** @description One page of a list. */
        FoundList: {
            items: components["schemas"]["Found"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                type: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A word of the guide and what it means there. */
        GlossaryTerm: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            definition: string;
            acronym?: string;
            synonyms: string[];
            explanation?: string;
            /** @constant */
            type: "glossary-terms";
        };
        /** @description A word of the glossary in a list. */
        GlossaryTermItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            definition: string;
            acronym?: string;
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "glossary-terms";
        };
        /** @description One page of a list. */
        GlossaryTermList: {
            items: components["schemas"]["GlossaryTermItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        /** @description A word of the glossary in a list. Only the fields that were asked for. */
        GlossaryTermPart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            definition?: string;
            acronym?: string;
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "glossary-terms";
        };
        /** @description One page of a list. */
        GlossaryTermParts: {
            items: components["schemas"]["GlossaryTermPart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        HeadingBlock: {
            /** @constant */
            type: "heading";
            level: number;
            /** @description The anchor it has in HTML, and in `headings`. */
            id: string;
            children: components["schemas"]["Inline"][];
        };
        /** @description A picture, addressed by the hash of its bytes. */
        Image: {
            href: string;
            mimeType: string;
            width?: number;
            height?: number;
            alt: string;
            caption?: string;
            credit?: string;
            licence?: string;
        };
        /** @description A piece of a line. */
        Inline: components["schemas"]["TextInline"] | components["schemas"]["LinebreakInline"] | components["schemas"]["LinkInline"] | components["schemas"]["ReferenceInline"] | components["schemas"]["FootnoteInline"];
        /** @description A figure, with the day it holds for and where it comes from. */
        KeyFigure: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            meaning: string;
            value: string;
            unit?: string;
            asOf: components["schemas"]["CalendarDay"];
            /** @constant */
            type: "key-figures";
        };
        /** @description A figure in a list. */
        KeyFigureItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            meaning: string;
            value: string;
            unit?: string;
            asOf: components["schemas"]["CalendarDay"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "key-figures";
        };
        /** @description One page of a list. */
        KeyFigureList: {
            items: components["schemas"]["KeyFigureItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        /** @description A figure in a list. Only the fields that were asked for. */
        KeyFigurePart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            meaning?: string;
            value?: string;
            unit?: string;
            asOf?: components["schemas"]["CalendarDay"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "key-figures";
        };
        /** @description One page of a list. */
        KeyFigureParts: {
            items: components["schemas"]["KeyFigurePart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        /** @description A text of law, in the version that was in force on a day. */
        LegalReference: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            effect: string;
            nature: components["schemas"]["Term"];
            citation: string;
            inForceOn: components["schemas"]["CalendarDay"];
            officialUrl: string;
            excerpt?: string;
            /** @constant */
            type: "legal-references";
        };
        /** @description A text of law in a list. */
        LegalReferenceItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            effect: string;
            nature: components["schemas"]["Term"];
            citation: string;
            inForceOn: components["schemas"]["CalendarDay"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "legal-references";
        };
        /** @description One page of a list. */
        LegalReferenceList: {
            items: components["schemas"]["LegalReferenceItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                nature: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A text of law in a list. Only the fields that were asked for. */
        LegalReferencePart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            effect?: string;
            nature?: components["schemas"]["Term"];
            citation?: string;
            inForceOn?: components["schemas"]["CalendarDay"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "legal-references";
        };
        /** @description One page of a list. */
        LegalReferenceParts: {
            items: components["schemas"]["LegalReferencePart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                nature: components["schemas"]["FacetValue"][];
            };
        };
        LinebreakInline: {
            /** @constant */
            type: "linebreak";
        };
        LinkInline: {
            /** @constant */
            type: "link";
            /** @description http(s), mailto or tel. */
            href: string;
            children: components["schemas"]["Inline"][];
        };
        ListBlock: {
            /** @constant */
            type: "list";
            ordered: boolean;
            /** @description The first number of an ordered one. */
            start: number;
            items: components["schemas"]["ListItem"][];
        };
        ListItem: {
            children: components["schemas"]["Inline"][];
            lists: components["schemas"]["ListBlock"][];
        };
        /** @description The notes, in the order of their calls; the last block. */
        NotesBlock: {
            /** @constant */
            type: "notes";
            items: string[];
        };
        /** @description The table of contents of the guide. */
        Outline: {
            /** @constant */
            type: "outline";
            uid: string;
            title: string;
            /** @enum {string} */
            locale: "fr" | "en";
            fallback: boolean;
            tree: components["schemas"]["OutlineEntry"][];
            approvals: components["schemas"]["Approval"][];
            demonstration: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            links: {
                self: string;
            };
        };
        /** @description A published chapter, or a part heading. */
        OutlineEntry: {
            number?: number;
            chapter?: {
                uid: string;
                slug: string;
                title: string;
                summary: string;
                href: string;
                self: string;
            };
            heading?: string;
            children: components["schemas"]["OutlineEntry"][];
        };
        /** @description A page beside the guide. */
        Page: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format: "html" | "markdown" | "text" | "blocks";
            /** @description Empty with `format=blocks`: the body is `blocks` then. */
            body: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary: components["schemas"]["ExplainedTerm"][];
            summary?: string;
            /** @constant */
            type: "pages";
        };
        /** @description A page beside the guide, in a list. */
        PageItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            summary?: string;
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "pages";
        };
        /** @description One page of a list. */
        PageList: {
            items: components["schemas"]["PageItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        /** @description A page beside the guide, in a list. Only the fields that were asked for. */
        PagePart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            summary?: string;
            /**
             * @description Format of `body`.
             * @enum {string}
             */
            format?: "html" | "markdown" | "text" | "blocks";
            /** @description With `include=body`. */
            body?: string;
            /** @description With `format=blocks`: the body as data. */
            blocks?: components["schemas"]["Block"][];
            /** @description Published words of the glossary that the body refers to, in the order they are met in. */
            glossary?: components["schemas"]["ExplainedTerm"][];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "pages";
        };
        /** @description One page of a list. */
        PageParts: {
            items: components["schemas"]["PagePart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        ParagraphBlock: {
            /** @constant */
            type: "paragraph";
            children: components["schemas"]["Inline"][];
        };
        /** @description An organisation that writes and approves the guide. */
        Partner: {
            /** @constant */
            type: "partners";
            uid: string;
            slug: string;
            /** @enum {string} */
            locale: "fr" | "en";
            name: string;
            nameWithArticle: string;
            fullName: string;
            website?: string;
        };
        /** @description One page of a list. */
        PartnerList: {
            items: components["schemas"]["Partner"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
        };
        /** @description An organisation, with the article it takes in a French sentence. */
        PartnerName: {
            slug: string;
            name: string;
            nameWithArticle: string;
        };
        /** @description Why there is no answer (RFC 9457). */
        Problem: {
            /** @description `about:blank`, or an address that explains the problem. */
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            /** @description Stable code of the problem. */
            code: string;
            /** @description What could stand in its place, where that is a closed list. */
            allowed?: string[];
            /** @description The query parameter it is about. */
            parameter?: string;
        };
        /** @description Revision, approvals and ledger position of a published text. */
        Proof: {
            /** @enum {string} */
            type: "chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages" | "outline";
            uid: string;
            slug: string;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            round: number;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            publishedAt: string;
            approvals: components["schemas"]["Approval"][];
            demonstration: boolean;
            ledger: {
                /** @description Position of the publication in the ledger. */
                seq: number;
                /** @description Digest of that ledger row, hexadecimal. */
                digest: string | null;
                /** @description Ed25519 signature over the digest, base64. */
                signature: string | null;
                keyId: string | null;
                /** @description Base64 SPKI DER. */
                publicKey: string | null;
            };
        };
        QuoteBlock: {
            /** @constant */
            type: "quote";
            children: components["schemas"]["Inline"][];
            attribution?: string;
        };
        /** @description Words that lead to a document of the guide while it is published. */
        ReferenceInline: {
            /** @constant */
            type: "reference";
            to: components["schemas"]["ReferenceTarget"];
            children: components["schemas"]["Inline"][];
        };
        /** @description A published document, as it is found. */
        ReferenceTarget: {
            /** @enum {string} */
            type: "chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages";
            uid: string;
            slug: string;
            /** @description Its page, for readers. */
            href: string;
            /** @description Its address here. */
            self: string;
        };
        /** @description Another published document. */
        Related: {
            /** @enum {string} */
            type: "chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages";
            uid: string;
            slug: string;
            title: string;
            /** @description Its page, for readers. */
            href: string;
            /** @description Its address here. */
            self: string;
        };
        RuleBlock: {
            /** @constant */
            type: "rule";
        };
        /** @description A funding or support scheme, and what a local public enterprise can do in it. */
        Scheme: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            sources: components["schemas"]["Source"][];
            related: components["schemas"]["Related"][];
            approvals: components["schemas"]["Approval"][];
            /** @description The French text has changed since this translation was made. */
            translationBehind: boolean;
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            acronym?: string;
            operator: string;
            schemeType: components["schemas"]["Term"];
            status: components["schemas"]["Term"];
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            description: string;
            roleForEpl: string;
            beneficiaries: string;
            amounts?: string;
            minAmount?: number;
            maxAmount?: number;
            /** @description Of minAmount and maxAmount, an ISO 4217 code; euros where there is none. */
            currency?: string;
            /** @description Percent. */
            ownContributionRate?: number;
            applyUrl?: string;
            asOf: components["schemas"]["FactDate"];
            /** @constant */
            type: "schemes";
        };
        /** @description A scheme in a list. */
        SchemeItem: {
            uid: string;
            slug: string;
            title: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration: boolean;
            links: {
                self: string;
                proof: string;
                page: string;
            };
            acronym?: string;
            operator: string;
            schemeType: components["schemas"]["Term"];
            status: components["schemas"]["Term"];
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            roleForEpl: string;
            asOf: components["schemas"]["FactDate"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "schemes";
        };
        /** @description One page of a list. */
        SchemeList: {
            items: components["schemas"]["SchemeItem"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                operator: components["schemas"]["FacetValue"][];
                schemeType: components["schemas"]["FacetValue"][];
                status: components["schemas"]["FacetValue"][];
            };
        };
        /** @description A scheme in a list. Only the fields that were asked for. */
        SchemePart: {
            uid: string;
            slug: string;
            title?: string;
            /**
             * @description Language of this text.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description The language asked for is missing: this is the French text. */
            fallback?: boolean;
            /**
             * Format: date-time
             * @description When the live revision was submitted: people call the version by this day.
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the document went live for the first time.
             */
            firstPublishedAt?: string;
            /**
             * Format: date-time
             * @description When the live revision went live.
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When what is served here may have changed last, by its own text, by what it points to or by time.
             */
            updatedAt?: string;
            /** @description Position in the ledger of the last event that may have changed what is served here. */
            contentVersion?: number;
            /** @description SHA-256 of the frozen content: what the partners approved. */
            revision?: string;
            /** @description Number of the submission, as people say it: « version 3 ». */
            version?: number;
            /** @description The approvals are fictitious: this installation shows a demonstration. */
            demonstration?: boolean;
            links?: {
                self: string;
                proof: string;
                page: string;
            };
            acronym?: string;
            operator?: string;
            schemeType?: components["schemas"]["Term"];
            status?: components["schemas"]["Term"];
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            roleForEpl?: string;
            asOf?: components["schemas"]["FactDate"];
            /** @description With `include=related`. */
            related?: components["schemas"]["Related"][];
            /** @description With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them. */
            citedBy?: components["schemas"]["Related"][];
            /** @constant */
            type: "schemes";
        };
        /** @description One page of a list. */
        SchemeParts: {
            items: components["schemas"]["SchemePart"][];
            page: number;
            pageSize: number;
            total: number;
            pages: number;
            /** @description With `include=facets`: the values of each parameter, counted without what it was asked for itself. */
            facets?: {
                operator: components["schemas"]["FacetValue"][];
                schemeType: components["schemas"]["FacetValue"][];
                status: components["schemas"]["FacetValue"][];
            };
        };
        /** @description Where a statement comes from. */
        Source: {
            title: string;
            url?: string;
            publisher?: string;
            /** Format: date-time */
            consultedAt?: string;
        };
        StepsBlock: {
            /** @constant */
            type: "steps";
            title?: string;
            items: {
                title: string;
                text?: string;
            }[];
        };
        TableBlock: {
            /** @constant */
            type: "table";
            number: number;
            caption?: string;
            note?: string;
            /** @description The leading rows, made of headers of their columns. */
            head: components["schemas"]["TableCell"][][];
            body: components["schemas"]["TableCell"][][];
        };
        TableCell: {
            /** @description One per paragraph; none in an empty cell. */
            lines: components["schemas"]["Inline"][][];
            rowHeader: boolean;
            colSpan: number;
            rowSpan: number;
        };
        /** @description A word of a vocabulary, in the language of the answer. */
        Term: {
            slug: string;
            label: string;
        };
        TextInline: {
            /** @constant */
            type: "text";
            text: string;
            marks?: ("bold" | "italic" | "strikethrough" | "underline" | "code" | "subscript" | "superscript")[];
        };
        /** @description The closed lists used by filters and documents. */
        Vocabularies: {
            themes: components["schemas"]["Word"][];
            aims: components["schemas"]["Word"][];
            actorKinds: components["schemas"]["Word"][];
            perimeters: components["schemas"]["Word"][];
            exampleStatuses: components["schemas"]["Word"][];
            confidences: components["schemas"]["Word"][];
            schemeStatuses: components["schemas"]["Word"][];
            schemeTypes: components["schemas"]["Word"][];
            organisationTypes: components["schemas"]["Word"][];
            contactKinds: components["schemas"]["Word"][];
            zones: components["schemas"]["Word"][];
            calloutKinds: components["schemas"]["Word"][];
            legalNatures: components["schemas"]["Word"][];
        };
        /** @description A stable slug and its labels. */
        Word: {
            slug: string;
            fr: string;
            en: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listChapters: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "summary" | "themes" | "type")[];
                /** @description What the list has beside. */
                include?: ("body" | "related" | "citedBy" | "facets")[];
                /** @description Topics: any of these. */
                theme?: ("eau" | "dechets" | "energie" | "mobilite" | "amenagement" | "logement" | "tourisme" | "culture" | "developpement-economique" | "agriculture" | "alimentation" | "environnement" | "formation" | "gouvernance" | "innovation" | "industrie" | "transfrontalier" | "urgence-reconstruction" | "sante" | "numerique")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChapterList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["ChapterParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChapters: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveChapters: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExamples: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt" | "yearStart" | "-yearStart";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "summary" | "actor" | "perimeter" | "countries" | "themes" | "aim" | "yearStart" | "yearEnd" | "status" | "type")[];
                /** @description What the list has beside. */
                include?: ("body" | "related" | "citedBy" | "facets")[];
                /** @description What it was at the time: any of these. */
                actorKind?: ("sem" | "spl" | "semop" | "sem-subsidiary" | "epl-foundation" | "local-authority" | "syndicate" | "federation" | "other")[];
                /** @description Scope: any of these. */
                perimeter?: ("epl" | "epl-to-confirm" | "context")[];
                /** @description Countries: any of these. */
                country?: ("AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                /** @description Part of the world: any of these. */
                zone?: ("afrique-subsaharienne" | "maghreb-proche-orient" | "europe" | "ameriques" | "caraibe" | "asie" | "ocean-indien" | "pacifique")[];
                /** @description Topics: any of these. */
                theme?: ("eau" | "dechets" | "energie" | "mobilite" | "amenagement" | "logement" | "tourisme" | "culture" | "developpement-economique" | "agriculture" | "alimentation" | "environnement" | "formation" | "gouvernance" | "innovation" | "industrie" | "transfrontalier" | "urgence-reconstruction" | "sante" | "numerique")[];
                /** @description Aim: any of these. */
                aim?: ("cooperation" | "attractiveness" | "both")[];
                /** @description Status: any of these. */
                status?: ("planned" | "ongoing" | "ended" | "suspended")[];
                /** @description Funder: any of these. */
                funder?: string[];
                /** @description Within this stretch of time, or any of several. */
                year?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["ExampleParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExamples: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Example"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveExamples: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchemes: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt" | "closesAt" | "-closesAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "acronym" | "operator" | "schemeType" | "status" | "opensAt" | "closesAt" | "roleForEpl" | "asOf" | "type")[];
                /** @description What the list has beside. */
                include?: ("related" | "citedBy" | "facets")[];
                /** @description Operator: any of these. */
                operator?: string[];
                /** @description Type of scheme: any of these. */
                schemeType?: ("grant" | "call-for-projects" | "innovative-finance" | "expertise" | "equity" | "loan" | "european-programme")[];
                /** @description Status: any of these. */
                status?: ("open" | "upcoming" | "closed" | "permanent" | "archived")[];
                /** @description Within this stretch of time, or any of several. */
                openOn?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["SchemeParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchemes: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheme"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveSchemes: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "organisation" | "organisationType" | "kind" | "role" | "regions" | "themes" | "type")[];
                /** @description What the list has beside. */
                include?: ("related" | "citedBy" | "facets")[];
                /** @description Type of organisation: any of these. */
                organisationType?: ("federation" | "funder" | "state" | "body" | "network" | "regional-network" | "operator" | "european-institution" | "epl" | "local-authority" | "association" | "company" | "foreign-ministry")[];
                /** @description Kind of entry: any of these. */
                kind?: ("functional" | "named")[];
                /** @description Regions: any of these. */
                region?: ("afrique-subsaharienne" | "maghreb-proche-orient" | "europe" | "ameriques" | "caraibe" | "asie" | "ocean-indien" | "pacifique")[];
                /** @description Topics: any of these. */
                theme?: ("eau" | "dechets" | "energie" | "mobilite" | "amenagement" | "logement" | "tourisme" | "culture" | "developpement-economique" | "agriculture" | "alimentation" | "environnement" | "formation" | "gouvernance" | "innovation" | "industrie" | "transfrontalier" | "urgence-reconstruction" | "sante" | "numerique")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["ContactParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContacts: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveContacts: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listLegal-references": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "effect" | "nature" | "citation" | "inForceOn" | "type")[];
                /** @description What the list has beside. */
                include?: ("related" | "citedBy" | "facets")[];
                /** @description Kind of text: any of these. */
                nature?: ("law" | "code" | "decree" | "circular" | "case-law" | "european" | "international")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReferenceList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["LegalReferenceParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getLegal-references": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReference"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proveLegal-references": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listGlossary-terms": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "definition" | "acronym" | "type")[];
                /** @description What the list has beside. */
                include?: ("related" | "citedBy")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTermList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["GlossaryTermParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getGlossary-terms": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTerm"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proveGlossary-terms": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listKey-figures": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "meaning" | "value" | "unit" | "asOf" | "type")[];
                /** @description What the list has beside. */
                include?: ("related" | "citedBy")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyFigureList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["KeyFigureParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getKey-figures": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyFigure"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proveKey-figures": {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPages: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                page?: number;
                pageSize?: number;
                /** @description The other way round with `-`. What does not say is last. */
                sort?: "title" | "-title" | "publishedAt" | "-publishedAt" | "firstPublishedAt" | "-firstPublishedAt";
                /** @description The fields of each item; `type`, `uid` and `slug` are there always. */
                fields?: ("uid" | "slug" | "title" | "locale" | "fallback" | "submittedAt" | "firstPublishedAt" | "publishedAt" | "updatedAt" | "contentVersion" | "revision" | "version" | "demonstration" | "links" | "summary" | "type")[];
                /** @description What the list has beside. */
                include?: ("body" | "related" | "citedBy")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageList"];
                    "application/vnd.coplume.parts+json": components["schemas"]["PageParts"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPages: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Format of bodies. */
                format?: "html" | "markdown" | "text" | "blocks";
                include?: "citedBy"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    provePages: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another address. */
            308: {
                headers: {
                    /** @description That address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was ever published there. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left the site. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but its text cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutline: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outline"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no outline. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is published, but cannot be served just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Language of the answer. */
                locale?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerList"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words: accents, plurals and one wrong letter do not matter. */
                q: string;
                /** @description Language of the answer. */
                locale?: "fr" | "en";
                /** @description Any of these kinds. */
                type?: ("chapters" | "examples" | "schemes" | "contacts" | "legal-references" | "glossary-terms" | "key-figures" | "pages")[];
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundList"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description `next` of the answer before, as it is; or a position of the ledger; 0 for all there is. None is too old. */
                since?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `since_ahead`: the ledger has not come so far. `since_other_history`: it was restored from a backup. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamChanges: {
        parameters: {
            query?: {
                /** @description `next` of the answer before, as it is; or a position of the ledger; 0 for all there is. None is too old. */
                since?: string;
            };
            header?: {
                /** @description The last id that was given: what a browser sends when it comes back. It counts before `since`. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `change`, each with a `Change` as its data, and `here`, with an `Anchor`, where nothing more is to be told. Their id is what `since` and `next` are. A line `:` every fifteen seconds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `since` or `Last-Event-ID` is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `since_ahead`: the ledger has not come so far. `since_other_history`: it was restored from a backup. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description As many listen as there is room for: `Retry-After` says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVocabularies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description Of a single document, and of the outline. */
                    "Last-Modified"?: string;
                    /** @description Readers ask each time. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vocabularies"];
                };
            };
            /** @description Not modified: it has the tag that was sent, or no newer date. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMedium: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description Strong, one per encoding. */
                    ETag?: string;
                    /** @description The address is the hash of the bytes: they never change. */
                    "Cache-Control"?: string;
                    /** @description RFC 9213: for shared caches that are told what to forget. */
                    "CDN-Cache-Control"?: string;
                    /** @description The first 8 characters of the uid of each document that shows it. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                    "application/pdf": unknown;
                };
            };
            /** @description Not modified: it has the tag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There are no parameters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No published text uses it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The query is longer than 1,024 characters. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
