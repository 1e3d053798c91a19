/** Made from the API's own document by `npm run client`: not to be edited. */
export interface paths {
    "/api/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at what, the latest first
         * @description Scope: `audit.view`.
         */
        get: operations["getAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account: who, where, how much by year, and how it stands
         * @description Scope: `accounts.view`.
         */
        get: operations["getOneOfAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appeals of the account, the latest first
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsAppeals"];
        put?: never;
        /**
         * Record an appeal, with a hold on recovery where one is asked for
         * @description Scope: `holds.place`.
         */
        post: operations["recordAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/as-at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account as it stood on a past day, as it was known then or on a later one
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsAsAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of each charge: its lines, their provisions, and why it was made
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/court-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints, summonses and orders
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsCourtCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/delay-explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why a debt of which nothing was heard for a year is pursued now
         * @description Scope: `notes.write`.
         */
        post: operations["explainDelay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that something of the account was told
         * @description Scope: `disclosures.record`.
         */
        post: operations["recordAccountDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was printed and sent, with the hash of its file
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/due-sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be paid and when, tax and costs
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsDueSums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded on the account, the latest first (the last 500)
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facts that charges rest on: what holds, when, and when it was believed
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holds past and present
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsHolds"];
        put?: never;
        /**
         * Place a hold: recovery stops
         * @description Scope: `holds.place`.
         */
        post: operations["placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Information asked of the persons of the account, the latest first
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsInformationRequests"];
        put?: never;
        /**
         * Ask a person for information: by a letter written here, or as it was written elsewhere
         * @description Scope: `penalties.impose`.
         */
        post: operations["requestInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/information-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the day on which it was answered
         * @description Scope: `penalties.impose`.
         */
        post: operations["recordAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/joint-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Serve a joint taxpayers’ notice for every year that is owing
         * @description Scope: `accounts.change`.
         */
        post: operations["serveJointNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the ledger, the latest first (the last 1,000)
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsJournals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every letter of the account: waiting, withheld, printed, posted or withdrawn
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsLetters"];
        put?: never;
        /**
         * Write a letter to a person of the account: no notice, and no step
         * @description Scope: `letters.write`.
         */
        post: operations["writeLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/letters/preview/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A letter as it would be printed, as PDF in base 64; nothing of it is kept
         * @description Scope: `letters.write`.
         */
        post: operations["previewLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/liable-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name a person who was jointly liable all along
         * @description Scope: `accounts.change`.
         */
        post: operations["addLiablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contact record: what was said by what way, and what officers noted
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsNotes"];
        put?: never;
        /**
         * Add a contact or note, or one that puts right or follows up an earlier one
         * @description Scope: `notes.write`.
         */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every notice, on whom it was served and on what proof, and the gates it passed
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/penalties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Penalties, the latest first
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsPenalties"];
        put?: never;
        /**
         * Impose a penalty; a notice is made for the person
         * @description Scope: `penalties.impose`.
         */
        post: operations["imposePenalty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/penalties/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an appeal: nothing is payable while it goes on
         * @description Scope: `penalties.impose`.
         */
        post: operations["appealPenalty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/penalties/{id}/appeal-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how the appeal ended
         * @description Scope: `penalties.impose`.
         */
        post: operations["settlePenaltyAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/penalties/{id}/quash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quash a penalty: what was paid of it is credit
         * @description Scope: `penalties.quash`.
         */
        post: operations["quashPenalty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in, what it paid and by which rule (the last 500)
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsReceipts"];
        put?: never;
        /**
         * Take a payment; the council’s policy says what it pays
         * @description Scope: `receipts.take`.
         */
        post: operations["takeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds proposed, paid and refused
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsRefunds"];
        put?: never;
        /**
         * Propose a refund; another officer approves it
         * @description Scope: `refunds.propose`.
         */
        post: operations["proposeRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restrict the account: from then on only who has the permission finds it
         * @description Scope: `accounts.restrict`.
         */
        post: operations["restrictAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/statement/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement of the account as PDF, of today or of a past day
         * @description Scope: `documents.view`.
         */
        get: operations["getAccountsStatementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay another account’s debt from this account’s credit
         * @description Scope: `refunds.propose`.
         */
        post: operations["transferCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{ref}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For each step of recovery: may it be taken today, and if not, why not
         * @description Scope: `accounts.view`.
         */
        get: operations["getAccountsWhyNot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appeals across all accounts, the oldest notice first
         * @description Scope: `court.view`.
         */
        get: operations["getAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An appeal
         * @description Scope: `court.view`.
         */
        get: operations["getOneOfAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the next step: the council’s answer, the tribunal, how it ended
         * @description Scope: `holds.place`.
         */
        post: operations["recordAppealStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of officers waits for a second officer, the oldest first
         * @description Scope: `officers.approve`.
         */
        get: operations["getApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse what another officer proposed; nobody what is about them
         * @description Scope: `officers.approve`.
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/archive/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the archive, by the SHA-256 of its bytes: PDF as it was sent
         * @description Scope: `runs.execute`.
         */
        get: operations["getOneOfArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bundle as PDF, as it was made
         * @description Scope: `documents.view`.
         */
        get: operations["getBundlesPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Many questions at once: each is answered, or says what is at fault, in its place
         * @description Any token.
         */
        post: operations["calculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate/council-tax/band-amounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Council tax: the amount for each band
         * @description Any token.
         */
        post: operations["calculateCouncilTaxBandAmounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate/council-tax/charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Council tax: the charge for a period
         * @description Any token.
         */
        post: operations["calculateCouncilTaxCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate/council-tax/instalments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Council tax: instalments
         * @description Any token.
         */
        post: operations["calculateCouncilTaxInstalments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate/council-tax/recovery-timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Council tax: recovery timetable
         * @description Any token.
         */
        post: operations["calculateCouncilTaxRecoveryTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculate/returns/council-tax-base": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Returns: council tax base
         * @description Any token.
         */
        post: operations["calculateReturnsCouncilTaxBase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case, as it is called
         * @description Scope: `court.view`.
         */
        get: operations["getOneOfCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the bundle of a case; the same facts give the same bytes
         * @description Scope: `court.record`.
         */
        post: operations["makeBundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/certificate-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a certificate of service would say, of a case
         * @description It may be signed from the day `from`, the last day of service of those served.
         *
         *     Scope: `court.view`.
         */
        get: operations["getCasesCertificatePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Certify service, of a case
         * @description Signed with the name of the owner, who must be authorised under section 223.
         *
         *     Scope: `court.record`.
         */
        post: operations["certifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was made for a case: statements, certificates of service, bundles
         * @description Scope: `court.view`.
         */
        get: operations["getCasesPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the court did, or that the council withdrew
         * @description What the court did is recorded for an owner authorised under section 223.
         *
         *     Scope: `court.record`.
         */
        post: operations["recordResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep what the officer states in a case; it takes the place of the last
         * @description Scope: `court.record`.
         */
        post: operations["stateCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A certificate as PDF, as it was made
         * @description Scope: `documents.view`.
         */
        get: operations["getCertificatesPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a change: facts, charges, plans, bills and reviews stand or fall together
         * @description Scope: `accounts.change`.
         */
        post: operations["confirmChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change would do, in pounds: nothing is written
         * @description Scope: `accounts.change`.
         */
        post: operations["previewChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the court’s approval of a complaint, with the cases that it refused
         * @description Scope: `court.record`.
         */
        post: operations["recordApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/court-authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Officers authorised to appear before the court (section 223), the latest first
         * @description Scope: `court.view`.
         */
        get: operations["getCourtAuthorisations"];
        put?: never;
        /**
         * Record that the council authorised an officer to appear before the court
         * @description Scope: `court.authorise`.
         */
        post: operations["authoriseForCourt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/court-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activity behind the costs, and the most that may be asked for
         * @description Scope: `court.view`.
         */
        get: operations["getCourtCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/court-costs/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schedule of costs for the court, as PDF
         * @description Scope: `documents.view`.
         */
        get: operations["getCourtCostsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would make a run act wrongly: of everything, or of a run’s accounts
         * @description Scope: `accounts.view`.
         */
        get: operations["getDataQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-quality/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many there are of each problem
         * @description Scope: `accounts.view`.
         */
        get: operations["getDataQualityCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/determination-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was proposed to be determined, the latest first
         * @description Scope: `council.view`.
         */
        get: operations["getDeterminationProposals"];
        put?: never;
        /**
         * Propose a determination, for another officer to make
         * @description Scope: `council.determine`.
         */
        post: operations["proposeDetermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/determination-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One proposal
         * @description Scope: `council.view`.
         */
        get: operations["getOneOfDeterminationProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/determination-proposals/{id}/make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Determine it as proposed, by another officer
         * @description Scope: `council.determine`.
         */
        post: operations["makeDetermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/determination-proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse it, by another officer
         * @description Scope: `council.determine`.
         */
        post: operations["refuseDetermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/determinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything determined, with what was believed once and is no more
         * @description Scope: `council.view`.
         */
        get: operations["getDeterminations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told of whom, to whom and by what right, the latest first
         * @description Scope: `disclosures.view`.
         */
        get: operations["getDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a copy of a letter that was sent to print, behind a page that says so
         * @description Scope: `letters.write`.
         */
        post: operations["sendCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document as PDF: its own pages, out of the file that it was printed in
         * @description Scope: `documents.view`.
         */
        get: operations["getDocumentsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done to what, the latest first, with the hash of its chain
         * @description Scope: `audit.view`.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be followed up, the earliest day first
         * @description Scope: `accounts.view`.
         */
        get: operations["getFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hearings, the latest first
         * @description Scope: `court.view`.
         */
        get: operations["getHearings"];
        put?: never;
        /**
         * List a hearing that the court has given
         * @description Scope: `court.record`.
         */
        post: operations["listHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A hearing with its complaints
         * @description Scope: `court.view`.
         */
        get: operations["getOneOfHearings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The call list
         * @description Scope: `court.view`.
         */
        get: operations["getHearingsCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/certificate-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a certificate of service would say, of a hearing
         * @description It may be signed from the day `from`, the last day of service of those served.
         *
         *     Scope: `court.view`.
         */
        get: operations["getHearingsCertificatePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of every summons of a hearing, the latest first
         * @description Scope: `court.view`.
         */
        get: operations["getHearingsCertificates"];
        put?: never;
        /**
         * Certify service, of every summons of a hearing
         * @description Signed with the name of the owner, who must be authorised under section 223.
         *
         *     Scope: `court.record`.
         */
        post: operations["certifyHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a hearing when every case has its result
         * @description Scope: `court.record`.
         */
        post: operations["closeHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/complaint-list/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The complaint list of a hearing as PDF
         * @description Scope: `documents.view`.
         */
        get: operations["getHearingsComplaintListPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/hearing-list/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hearing list of a hearing as PDF
         * @description Scope: `documents.view`.
         */
        get: operations["getHearingsHearingListPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings/{id}/order-list/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The order list of a hearing as PDF
         * @description Scope: `documents.view`.
         */
        get: operations["getHearingsOrderListPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a hold from today
         * @description Scope: `holds.place`.
         */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A letter of an officer as PDF: as it was printed, or as it would be
         * @description Scope: `documents.view`.
         */
        get: operations["getLettersPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a letter that was withheld: it waits to be printed
         * @description Scope: `letters.withhold`.
         */
        post: operations["releaseLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a letter from being printed: meanwhile it is served on nobody
         * @description Scope: `letters.withhold`.
         */
        post: operations["withholdLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters that wait to be printed or are withheld from it, by name
         * @description Scope: `runs.view`.
         */
        get: operations["getLettersWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part the two records again: everything is as it was before
         * @description Scope: `people.merge`.
         */
        post: operations["partPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nightly-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is done each night by itself: its last run, and when it was last done
         * @description Scope: `officers.administer`.
         */
        get: operations["getNightlyWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A notice as PDF: as it was sent, or as it would be sent now
         * @description Scope: `documents.view`.
         */
        get: operations["getNoticesPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a letter that was withheld: it waits to be printed
         * @description Scope: `letters.withhold`.
         */
        post: operations["releaseNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what became known of a service: it came back, or was served by other means
         * @description Scope: `service.record`.
         */
        post: operations["recordService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/withholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a letter from being printed: meanwhile it is served on nobody
         * @description Scope: `letters.withhold`.
         */
        post: operations["withholdNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Officers, with the roles of today
         * @description Scope: `officers.administer`.
         */
        get: operations["getOfficers"];
        put?: never;
        /**
         * Add an officer with roles from today
         * @description Scope: `officers.administer`.
         */
        post: operations["createOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An officer
         * @description Scope: `officers.administer`.
         */
        get: operations["getOneOfOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an officer for good; one who may approve is locked out, and the end waits
         * @description Scope: `officers.administer`.
         */
        post: operations["endOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything done to an officer, the latest first (the last 500)
         * @description Scope: `officers.administer`.
         */
        get: operations["getOfficersEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock an officer out, at once and until it is lifted
         * @description Scope: `officers.administer`.
         */
        post: operations["lockOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the password of another officer, who is signed out
         * @description One-time codes stay as they are: they are reset on screen alone.
         *
         *     Scope: `officers.administer`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles of an officer by day, with what was believed before
         * @description Scope: `officers.administer`.
         */
        get: operations["getOfficersRoles"];
        put?: never;
        /**
         * Give an officer other roles from a day on; nobody their own, through a token neither
         * @description Scope: `officers.administer`.
         */
        post: operations["changeRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{username}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the lock of an officer
         * @description Scope: `officers.administer`.
         */
        post: operations["unlockOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders that may stand too high, waiting to be settled (the first 100)
         * @description Scope: `court.view`.
         */
        get: operations["getOrderReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-reviews/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a review: the order stands for what is still owed under it
         * @description Scope: `court.record`.
         */
        post: operations["settleOrderReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/quash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the court quashed an order (reg 36A)
         * @description Scope: `court.record`.
         */
        post: operations["recordQuashing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * As the home page: collection by year, stages, what waits, runs to be worked on
         * @description Any token.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person: details over time, and accounts
         * @description Scope: `accounts.view`.
         */
        get: operations["getOneOfPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a name, a telephone number, an email or where letters go, from a day on
         * @description What is left out stays as it is; null takes it away. What held before is kept.
         *
         *     Scope: `accounts.change`.
         */
        post: operations["changePersonDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that something of the person was told
         * @description Scope: `disclosures.record`.
         */
        post: operations["recordPersonDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded on a person, the latest first (the last 500)
         * @description Scope: `accounts.view`.
         */
        get: operations["getPeopleEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/letter-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how a person needs letters: large print, other formats, a language
         * @description Scope: `accounts.change`.
         */
        post: operations["recordLetterNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another record of the same person into this one
         * @description What was served on either record stays served on that one. Each detail in which the two differ needs a choice.
         *
         *     Scope: `people.merge`.
         */
        post: operations["mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restrict the person: from then on only who has the permission finds it
         * @description Scope: `accounts.restrict`.
         */
        post: operations["restrictPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/subject-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything held of a person in one zip; recorded as disclosed, with its hash
         * @description It cannot be tried out: what it answers with has been handed over.
         *
         *     Scope: `subject-access.make`.
         */
        post: operations["giveSubjectAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/told-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that two records that look alike are of two persons
         * @description Scope: `people.merge`.
         */
        post: operations["tellPeopleApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print runs, the latest first
         * @description Scope: `runs.view`.
         */
        get: operations["getPrintRuns"];
        put?: never;
        /**
         * Print the letters of single changes that wait; answers when they are printed
         * @description Scope: `runs.execute`.
         */
        post: operations["printWaitingLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A print run with its manifest: which files, with their hashes and pages
         * @description Scope: `runs.view`.
         */
        get: operations["getOneOfPrintRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each document of a print run: whose, on which pages of which file
         * @description Scope: `runs.view`.
         */
        get: operations["getPrintRunsDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs/{id}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of a print run would give less time than the law if it were posted on the day
         * @description Scope: `runs.view`.
         */
        get: operations["getPrintRunsLate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a print run as sent: its run cannot be reversed any more
         * @description Service is counted from `postedOn`, today where it is left out. Refused as `too-late-to-post` where a notice would then give less time than the law.
         *
         *     Scope: `runs.execute`.
         */
        post: operations["markPrintRunSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-runs/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters of single changes that wait to be printed, by kind
         * @description Scope: `runs.view`.
         */
        get: operations["getPrintRunsWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/properties/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dwelling: who is and was liable, and its facts
         * @description Scope: `accounts.view`.
         */
        get: operations["getOneOfProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipt-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of receipts taken in
         * @description Scope: `accounts.view`.
         */
        get: operations["getReceiptFiles"];
        put?: never;
        /**
         * Take in a file of receipts: all of it or nothing, and the same file once
         * @description Scope: `receipts.take`.
         */
        post: operations["importReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place money out of suspense on an account
         * @description Scope: `receipts.take`.
         */
        post: operations["placeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a payment: what it paid is owed again
         * @description Scope: `receipts.reverse`.
         */
        post: operations["reverseReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a payment that the same officer keyed on the same day of the council
         * @description Scope: `receipts.take`.
         */
        post: operations["takeBackReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recovery-path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recovery path in force today, with the costs
         * @description Scope: `council.view`.
         */
        get: operations["getRecoveryPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds across all accounts
         * @description Scope: `accounts.view`.
         */
        get: operations["getRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A refund
         * @description Scope: `accounts.view`.
         */
        get: operations["getOneOfRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a refund and pay it out, by another officer than its proposer
         * @description Scope: `refunds.approve`.
         */
        post: operations["payRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a refund, by another officer than its proposer
         * @description Scope: `refunds.approve`.
         */
        post: operations["refuseRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is restricted, and was, the latest first
         * @description Scope: `accounts.restricted`.
         */
        get: operations["getRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a restriction
         * @description Scope: `accounts.restrict`.
         */
        post: operations["liftRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which person an officer is: such an officer finds no account of that person
         * @description Scope: `accounts.restricted`.
         */
        get: operations["getRestrictionsOfficers"];
        put?: never;
        /**
         * Link an officer to the person that the officer is; nobody links themselves
         * @description Scope: `accounts.restrict`.
         */
        post: operations["linkOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/officers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End such a link; nobody their own
         * @description Scope: `accounts.restrict`.
         */
        post: operations["unlinkOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews of what is kept, the latest first
         * @description Scope: `retention.view`.
         */
        get: operations["getRetention"];
        put?: never;
        /**
         * Review what the council’s years would let go today; nothing is destroyed
         * @description Scope: `retention.preview`.
         */
        post: operations["previewRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many whole years things are kept, as determined for today
         * @description Scope: `retention.view`.
         */
        get: operations["getRetentionYears"];
        put?: never;
        /**
         * Determine how many years things are kept, from a day; never below the law’s
         * @description Scope: `retention.preview`.
         */
        post: operations["determineRetentionYears"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A review of what is kept
         * @description Scope: `retention.view`.
         */
        get: operations["getOneOfRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a review of today, by another officer than its previewer
         * @description Scope: `retention.approve`.
         */
        post: operations["approveRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go, and what is held back and why
         * @description Scope: `retention.view`.
         */
        get: operations["getRetentionItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/council-tax-base": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Council Tax Base returns taken, the latest first
         * @description Scope: `returns.view`.
         */
        get: operations["getReturnsCouncilTaxBase"];
        put?: never;
        /**
         * Take the Council Tax Base return from the accounts, as at a day
         * @description Scope: `returns.take`.
         */
        post: operations["takeBaseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/council-tax-base/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A return: every line by band
         * @description Scope: `returns.view`.
         */
        get: operations["getOneOfReturnsCouncilTaxBase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/council-tax-base/{id}/dwellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dwellings that a cell counts
         * @description Scope: `returns.view`.
         */
        get: operations["getReturnsCouncilTaxBaseDwellings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs, the latest first
         * @description Scope: `runs.view`.
         */
        get: operations["getRuns"];
        put?: never;
        /**
         * Preview a run: who, how much, who is left and why; no account is changed
         * @description Scope: `runs.preview`.
         */
        post: operations["previewRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run: totals, alarms, and how far it has come
         * @description Scope: `runs.view`.
         */
        get: operations["getOneOfRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a run that has not begun
         * @description Scope: `runs.preview`.
         */
        post: operations["abandonRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a run, by another officer than its previewer, answering each alarm
         * @description Scope: `runs.approve`.
         */
        post: operations["approveRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to carry out an approved run; its state says how far it is
         * @description No account is done twice, whatever the key. It cannot be tried out: preview it.
         *
         *     Scope: `runs.execute`.
         */
        post: operations["executeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom it acts on, whom it leaves and why
         * @description Scope: `runs.view`.
         */
        get: operations["getRunsItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print what a run has issued and not printed; answers when it is printed
         * @description Scope: `runs.execute`.
         */
        post: operations["printRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/print-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The print runs of a run
         * @description Scope: `runs.view`.
         */
        get: operations["getRunsPrintRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a run that has not been sent
         * @description Scope: `runs.reverse`.
         */
        post: operations["reverseRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/sample/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A few letters as the run would send them, or has
         * @description Scope: `documents.view`.
         */
        get: operations["getRunsSamplePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find accounts by name, address, telephone, email or any reference: every word must hold
         * @description Scope: `accounts.view`.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles in which nobody works without one-time codes
         * @description Scope: `officers.administer`.
         */
        get: operations["getSecondFactorRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who came in, who failed to, and what was refused, the latest first
         * @description Scope: `audit.view`.
         */
        get: operations["getSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspense-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that matches no account
         * @description Scope: `accounts.view`.
         */
        get: operations["getSuspenseReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspense-receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that matches no account, with the accounts that it may have been meant for
         * @description Scope: `receipts.take`.
         */
        get: operations["getOneOfSuspenseReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Takeovers from other systems, the latest first
         * @description Scope: `runs.view`.
         */
        get: operations["getTakeovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A takeover with its control totals
         * @description Scope: `runs.view`.
         */
        get: operations["getOneOfTakeovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a takeover that has not been carried out
         * @description Scope: `takeovers.make`.
         */
        post: operations["abandonTakeover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a takeover, by another officer than its previewer
         * @description Scope: `takeovers.approve`.
         */
        post: operations["approveTakeover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each charge, as its preview foresaw it
         * @description Scope: `runs.view`.
         */
        get: operations["getTakeoversCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takeovers/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out an approved takeover: all of it or nothing, proved before it stays
         * @description Scope: `takeovers.make`.
         */
        post: operations["executeTakeover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targeting instructions, the latest first
         * @description Scope: `targeting.view`.
         */
        get: operations["getTargeting"];
        put?: never;
        /**
         * Propose instructions, and see what they would do; nothing is targeted by them yet
         * @description Scope: `targeting.propose`.
         */
        post: operations["proposeInstructions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Instructions: the rules as they were written, and how they ranked last by stage
         * @description Scope: `targeting.view`.
         */
        get: operations["getOneOfTargeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up instructions that were never in force
         * @description Scope: `targeting.propose`.
         */
        post: operations["abandonInstructions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases as the instructions ranked them last, with the rules that fired
         * @description Scope: `targeting.view`.
         */
        get: operations["getTargetingCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting/{id}/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put instructions in force, by another officer than who proposed them
         * @description Scope: `targeting.approve`.
         */
        post: operations["putInForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targeting/{id}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank the cases of today
         * @description Scope: `targeting.rank`.
         */
        post: operations["rankAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The years whose tax is set, the latest first
         * @description Scope: `council.view`.
         */
        get: operations["getTax"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Taxes proposed, the latest first
         * @description Scope: `council.view`.
         */
        get: operations["getTaxProposals"];
        put?: never;
        /**
         * Propose the tax of a year, for another officer to set
         * @description Scope: `tax.set`.
         */
        post: operations["submitTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proposal, with what it comes to
         * @description Scope: `council.view`.
         */
        get: operations["getOneOfTaxProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the tax as proposed, by another officer
         * @description Scope: `tax.set`.
         */
        post: operations["refuseTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-proposals/{id}/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the tax as proposed, by another officer; a year is set once
         * @description Scope: `tax.set`.
         */
        post: operations["settleTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-proposals/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file of requirements and precepts comes to: nothing is written
         * @description Scope: `tax.set`.
         */
        post: operations["previewTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tax of a year: each authority, and each band by parish
         * @description Scope: `council.view`.
         */
        get: operations["getOneOfTax"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax/{year}/schedule/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schedule to the resolution, as PDF
         * @description Scope: `council.view`.
         */
        get: operations["getTaxSchedulePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens: whose, for what, until when, when last used; never the token itself
         * @description Scope: `officers.administer`.
         */
        get: operations["getTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{name}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token, at once and for good; its own too
         * @description Scope: `officers.administer`.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/told-apart/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo it: they may be one person, and are compared again
         * @description Scope: `people.merge`.
         */
        post: operations["undoToldApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a transfer of credit, by its journal: it is owed again, and credit again
         * @description Scope: `refunds.propose`.
         */
        post: operations["takeBackTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The value limits that are set
         * @description Scope: `officers.administer`.
         */
        get: operations["getValueLimits"];
        put?: never;
        /**
         * Set or lift a value limit; nobody their own, through a token neither
         * @description What lets anybody do more at once waits for a second officer.
         *
         *     Scope: `officers.administer`.
         */
        post: operations["setValueLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries with their state, the latest first
         * @description Scope: `webhooks.administer`.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Scope: `webhooks.administer`.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscriptions, the latest first
         * @description Scope: `webhooks.administer`.
         */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Subscribe to events
         * @description Each event is posted as `{"delivery", "event": {"stream", "seq", "type",
         *     "effectiveOn", "recordedAt"}}`, with `Reeve-Signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 by the
         *     secret over "seconds.body". Refuse what is older than five minutes; a delivery may come twice. Of
         *     restricted accounts and persons nothing is told unless the token that subscribes has the scope
         *     `accounts.restricted`.
         *
         *     Scope: `webhooks.administer`.
         */
        post: operations["subscribeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a subscription: what waits for it is not sent any more
         * @description Scope: `webhooks.administer`.
         */
        post: operations["endWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a subscription: what happens meanwhile waits for it
         * @description Scope: `webhooks.administer`.
         */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused subscription go on: what has waited is sent
         * @description Scope: `webhooks.administer`.
         */
        post: operations["resumeWebhook"];
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
        Errors: {
            errors: {
                field: string;
                /** @description Of the file, from 1 */
                line?: number;
                /** @description What is wrong and what to do */
                message: string;
            }[];
        };
        /** @description Refused: nothing was changed */
        Refused: {
            /** @description The kind of refusal */
            refused: string;
        } & {
            [key: string]: unknown;
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
    getAccessLog: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                /** @example 2026-04-01 */
                from?: string;
                limit?: number;
                restricted?: "yes";
                subject?: string;
                /** @example 2026-04-01 */
                to?: string;
                username?: string;
                what?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** Format: date-time */
                            lookedAt: string;
                            restricted: boolean;
                            subject: string;
                            /** @description An officer, or api/ and the name of a token */
                            username: string;
                            what: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: {
                            endsOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /** @description Who follows it up */
                            owner: string;
                            partyId: string | null;
                            reason: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            startsOn: string;
                        }[];
                        homes: {
                            address: string;
                            band: string | null;
                            /** @description Of liability, in section 6 */
                            basis: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            propertyRef: string;
                            until: string | null;
                        }[];
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        openedOn: string;
                        owed: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            credit: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            inRecovery: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            notYet: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            now: string;
                        };
                        persons: {
                            dateOfBirth: string | null;
                            deceasedOn: string | null;
                            email: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description person or organisation */
                            kind: string;
                            mailLines: string[] | null;
                            name: string;
                            phone: string | null;
                            ref: string;
                        }[];
                        profile: {
                            dayOfMonth: number;
                            method: string;
                            plan: string;
                        } | null;
                        ref: string;
                        years: {
                            address: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            charge: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            costs: string;
                            instalmentsLost: boolean;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            notYet: string;
                            origin: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            payable: string;
                            propertyRef: string;
                            since: string | null;
                            stage: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            underOrder: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsAppeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            answerBy: string | null;
                            decision: string | null;
                            decisionOn: string | null;
                            ground: string;
                            /** @description Whether recovery is held for it */
                            held: boolean;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description In the words of who appeals */
                            matter: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            noticeOn: string;
                            outcome: string | null;
                            outcomeOn: string | null;
                            tribunalLeave: string | null;
                            tribunalOn: string | null;
                            tribunalRef: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordAppeal: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ground: "chargeable" | "liability" | "discount" | "disability" | "reduction" | "premium" | "amount";
                    hold: boolean;
                    matter: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    noticeOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        appealId: string;
                        holdId: string | null;
                        /** @enum {string} */
                        kind: "recorded";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsAsAt: {
        parameters: {
            query: {
                /** @example 2026-04-01 */
                at: string;
                /** @example 2026-04-01 */
                known?: string;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: {
                            endsOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /** @description Who follows it up */
                            owner: string;
                            partyId: string | null;
                            reason: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            startsOn: string;
                        }[];
                        homes: {
                            address: string;
                            band: string | null;
                            /** @description Of liability, in section 6 */
                            basis: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            propertyRef: string;
                            until: string | null;
                        }[];
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        moment: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            at: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            known: string;
                        };
                        notices: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            kind: string;
                            origin: string | null;
                            payBy: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            required: string;
                            /** @description issued or withdrawn, as it was known */
                            state: string;
                            year: string;
                        }[];
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        openedOn: string;
                        owed: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            credit: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            inRecovery: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            notYet: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            now: string;
                        };
                        persons: {
                            dateOfBirth: string | null;
                            deceasedOn: string | null;
                            email: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description person or organisation */
                            kind: string;
                            mailLines: string[] | null;
                            name: string;
                            phone: string | null;
                            ref: string;
                        }[];
                        plan: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            dueOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            noticeId: string | null;
                            orderId: string | null;
                            origin: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            payableOn: string;
                            summonsNo: string | null;
                        }[];
                        profile: {
                            dayOfMonth: number;
                            method: string;
                            plan: string;
                        } | null;
                        ref: string;
                        versions: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            because: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            lines: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            version: number;
                        }[];
                        years: {
                            address: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            charge: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            costs: string;
                            instalmentsLost: boolean;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            notYet: string;
                            origin: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            payable: string;
                            propertyRef: string;
                            since: string | null;
                            stage: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            underOrder: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsCharges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            because: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            lines: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsCourtCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            caseId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            costs: string;
                            courtName: string;
                            defence: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            hearingId: string;
                            madeOn: string | null;
                            orderCosts: string | null;
                            orderId: string | null;
                            orderKind: string | null;
                            orderState: string | null;
                            orderSum: string | null;
                            origin: string | null;
                            resultNote: string | null;
                            review: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            sitsOn: string;
                            state: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            sum: string;
                            summonsNo: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    explainDelay: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The next notice quotes it */
                    text: string;
                    year: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "explained";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordAccountDisclosure: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    basis: "subject" | "consent" | "legal-obligation" | "court" | "proceedings" | "crime-or-tax" | "vital" | "public-task" | "agents";
                    noticeId: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    toWhom: string;
                    what: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        disclosureId: string;
                        /** @enum {string} */
                        kind: "recorded";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            firstPage: number | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            largePrint: boolean;
                            lastPage: number | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            madeOn: string;
                            noticeId: string | null;
                            /** @description What stands on it */
                            number: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            printRunId: string;
                            sha256: string | null;
                            state: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsDueSums: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            dueOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            noticeId: string | null;
                            orderId: string | null;
                            origin: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            payableOn: string;
                            summonsNo: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            hash: string;
                            /** Format: date-time */
                            recordedAt: string;
                            seq: number;
                            stream: string;
                            type: string;
                            under: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            kind: string;
                            propertyRef: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            supersededAt: string | null;
                            supersededBy: string | null;
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            endsOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            owner: string;
                            person: string | null;
                            reason: string;
                            recordedBy: string;
                            releasedBy: string | null;
                            releasedOn: string | null;
                            releaseReason: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            startsOn: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsOn: string | null;
                    /** @enum {string} */
                    kind: "breathing-space" | "insolvency" | "deceased" | "dispute" | "reduction-pending" | "arrangement" | "vulnerability" | "complaint" | "officer";
                    /** @description Who follows it up */
                    owner: string;
                    partyId: string | null;
                    /** @description For the record */
                    reason: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    startsOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        holdId: string;
                        /** @enum {string} */
                        kind: "placed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsInformationRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            answerBy: string;
                            answeredOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            name: string;
                            noticeId: string | null;
                            penaltyId: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            personId: string;
                            /** @enum {string} */
                            power: "reg-3" | "reg-12";
                            repeatsId: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            requestedOn: string;
                            what: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    requestInformation: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Written here and served today */
                    letter?: boolean;
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                    /** @enum {string} */
                    power: "reg-3" | "reg-12";
                    repeats: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    requestedOn: string;
                    what: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        answerBy: string;
                        /** @enum {string} */
                        kind: "recorded";
                        noticeId: string | null;
                        /**
                         * Format: id
                         * @example 42
                         */
                        requestId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordAnswer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    answeredOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inTime: boolean;
                        /** @enum {string} */
                        kind: "recorded";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    serveJointNotice: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "served";
                        noticeIds: string[];
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        payBy: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsJournals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            credit: string;
                            debit: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            fund: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            line: number;
                            narrative: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            source: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            documentId: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            kind: string;
                            largePrint: boolean;
                            letterId: string | null;
                            noticeId: string | null;
                            /** @description What stands on it */
                            number: string;
                            origin: string | null;
                            postedOn: string | null;
                            printedOn: string | null;
                            printRunId: string | null;
                            reason: string | null;
                            required: string | null;
                            /** @enum {string} */
                            state: "waiting" | "withheld" | "printed" | "posted" | "withdrawn" | "elsewhere";
                            subject: string | null;
                            /** @description To whom it is made out */
                            to: string;
                            withheldBy: string | null;
                            withheldOn: string | null;
                            year: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    writeLetter: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                    subject: string;
                    /** @description An empty line begins a new paragraph */
                    words: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "written";
                        /**
                         * Format: id
                         * @example 42
                         */
                        letterId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    previewLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                    subject: string;
                    /** @description An empty line begins a new paragraph */
                    words: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In base 64 */
                        pdf: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    addLiablePerson: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "added";
                        /**
                         * Format: id
                         * @example 42
                         */
                        partyId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            about: ("corrects" | "wrong" | "done") | null;
                            aboutId: string | null;
                            channel: ("telephone" | "counter" | "letter" | "email" | "visit" | "portal" | "other") | null;
                            corrected: ("corrects" | "wrong" | "done") | null;
                            correctedBy: string | null;
                            direction: ("in" | "out") | null;
                            followUpBy: string | null;
                            followUpOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "note" | "contact";
                            /** @description The name of who wrote it */
                            officer: string;
                            /** @description Whether its follow-up is still to be done */
                            open: boolean;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            text: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            writtenOn: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    writeNote: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The earlier note that it puts right, says to be wrong, or follows up */
                    about?: {
                        /** @enum {string} */
                        as: "corrects" | "wrong" | "done";
                        /**
                         * Format: id
                         * @example 42
                         */
                        noteId: string;
                    };
                    /** @description Left out: nobody was in contact */
                    contact?: {
                        /** @enum {string} */
                        channel: "telephone" | "counter" | "letter" | "email" | "visit" | "portal" | "other";
                        /** @enum {string} */
                        direction: "in" | "out";
                    };
                    followUp?: {
                        /** @description The officer behind the token where it is left out */
                        by?: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        on: string;
                    };
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "written";
                        /**
                         * Format: id
                         * @example 42
                         */
                        noteId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            balance: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            documentId: string | null;
                            gates: {
                                evidence: {
                                    id: string;
                                    kind: string;
                                    text: string;
                                }[];
                                gate: string;
                                passed: boolean;
                                /**
                                 * Format: id
                                 * @example 42
                                 */
                                personId?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                            }[];
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            kind: string;
                            origin: string | null;
                            payBy: string | null;
                            recordedBy: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            required: string;
                            runId: string | null;
                            sent: boolean;
                            served: {
                                method: string;
                                name: string;
                                /**
                                 * Format: id
                                 * @example 42
                                 */
                                partyId: string;
                                proof: string;
                                recordedBy: string | null;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                sentOn: string;
                                servedOn: string | null;
                                /** @enum {string} */
                                standing: "to-print" | "withheld" | "to-post" | "posted" | "served" | "not-served";
                            }[];
                            state: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsPenalties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            appealBy: string;
                            appealedOn: string | null;
                            appealOutcome: string | null;
                            because: string;
                            /** @enum {string} */
                            failure: "reg-3" | "reg-12" | "reg-11" | "reg-16" | "reduction-change" | "reduction-statement";
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            imposedOn: string;
                            name: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            noticeId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            payBy: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            personId: string;
                            quashedBecause: string | null;
                            /** @enum {string} */
                            state: "imposed" | "under-appeal" | "quashed";
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    imposePenalty: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    because: string;
                    failure: {
                        /** @enum {string} */
                        kind: "request";
                        /**
                         * Format: id
                         * @example 42
                         */
                        requestId: string;
                    } | {
                        /** @enum {string} */
                        duty: "reg-11" | "reg-16" | "reduction-change" | "reduction-statement";
                        /** @enum {string} */
                        kind: "duty";
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        knownOn: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        partyId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        appealBy: string;
                        /** @enum {string} */
                        kind: "imposed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        noticeId: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        payBy: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        penaltyId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    appealPenalty: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    appealedOn: string;
                    /** @description What let it in after two months; empty where it is in time */
                    leave: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        /** @enum {string} */
                        kind: "suspended";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    settlePenaltyAppeal: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "dismissed" | "withdrawn" | "allowed";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    outcomeOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        /** @enum {string} */
                        kind: "payable-again";
                        payBy: string | null;
                    } | {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        credited: string;
                        /** @enum {string} */
                        kind: "quashed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    quashPenalty: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        credited: string;
                        /** @enum {string} */
                        kind: "quashed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsReceipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allocations: {
                                accountRef: string;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                dueOn: string;
                                kind: string;
                                /** @description The rule of the council’s policy that chose it */
                                rule: string;
                                year: string;
                            }[];
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            fileName: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            method: string;
                            origin: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            receivedOn: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description As it is read to who paid */
                            ref: string;
                            state: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            unallocated: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    takeReceipt: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: money
                     * @example 1199.34
                     */
                    amount: string;
                    /** @description Such as card or cash */
                    method: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    receivedOn: string;
                    /**
                     * @description It is more than twice all that is owed, and the payer was asked
                     * @enum {string}
                     */
                    unusual?: "meant";
                    year?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        credit: string;
                        /** @enum {string} */
                        kind: "posted";
                        /**
                         * Format: id
                         * @example 42
                         */
                        receiptId: string;
                        /** @description To be read to the payer; the search finds it */
                        receiptRef: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            approvedBy: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            proposedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            proposedOn: string;
                            reason: string;
                            state: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    proposeRefund: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: money
                     * @example 1199.34
                     */
                    amount: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "proposed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        refundId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    restrictAccount: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "staff" | "member" | "at-risk" | "other";
                    /** @description For the record */
                    reason: string;
                    reviewOn: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "restricted";
                        /**
                         * Format: id
                         * @example 42
                         */
                        restrictionId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsStatementPdf: {
        parameters: {
            query?: {
                /** @example 2026-04-01 */
                at?: string;
                /** @example 2026-04-01 */
                known?: string;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    transferCredit: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: money
                     * @example 1199.34
                     */
                    amount: string;
                    /** @description For the record */
                    reason: string;
                    toRef: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        /** @enum {string} */
                        kind: "transferred";
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        left: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAccountsWhyNot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            chargeId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            steps: {
                                gates: {
                                    evidence: {
                                        id: string;
                                        kind: string;
                                        text: string;
                                    }[];
                                    gate: string;
                                    passed: boolean;
                                    /**
                                     * Format: id
                                     * @example 42
                                     */
                                    personId?: string;
                                    text: string;
                                    under: {
                                        /** @description The section, regulation or paragraph */
                                        at: string;
                                        /** @description The Act or instrument */
                                        cite: string;
                                    };
                                }[];
                                /** @description Whether it may be taken today */
                                may: boolean;
                                reason: string | null;
                                required: string | null;
                                step: string;
                                text: string | null;
                            }[];
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getAppeals: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "open" | "over";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            answerBy: string | null;
                            decision: string | null;
                            decisionOn: string | null;
                            ground: string;
                            /** @description Whether recovery is held for it */
                            held: boolean;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description In the words of who appeals */
                            matter: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            noticeOn: string;
                            outcome: string | null;
                            outcomeOn: string | null;
                            tribunalLeave: string | null;
                            tribunalOn: string | null;
                            tribunalRef: string | null;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfAppeals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountRef: string;
                        answerBy: string | null;
                        decision: string | null;
                        decisionOn: string | null;
                        ground: string;
                        /** @description Whether recovery is held for it */
                        held: boolean;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        /** @description In the words of who appeals */
                        matter: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        noticeOn: string;
                        outcome: string | null;
                        outcomeOn: string | null;
                        tribunalLeave: string | null;
                        tribunalOn: string | null;
                        tribunalRef: string | null;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordAppealStep: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "accepted" | "rejected" | "tribunal" | "allowed" | "dismissed" | "withdrawn";
                    /** @description What let an appeal to the tribunal in late */
                    leave?: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recorded";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "officer" | "roles" | "password" | "codes" | "link" | "unlink" | "system-link" | "end" | "unlock" | "limit" | "codes-rule";
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            on: string;
                            roles: string[] | null;
                            /** @description The officer whom it is about; a limit as role/team-leader/refund */
                            subject: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    /** @description For the record */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "approved" | "refused";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getBundlesPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A thousand at most: they are answered while others wait */
                    questions: {
                        calculator: string;
                        input: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            errors?: {
                                field: string;
                                /** @description Of the file, from 1 */
                                line?: number;
                                /** @description What is wrong and what to do */
                                message: string;
                            }[];
                            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
                            output?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculateCouncilTaxBandAmounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The parts of the tax, as [{"name": "County", "bandD": "1340.91"}] */
                    elements: unknown;
                    /**
                     * @description Where the billing authority is
                     * @example england
                     * @example wales
                     */
                    jurisdiction: unknown;
                };
            };
        };
        responses: {
            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculateCouncilTaxCharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The band charged: A- with a disabled reduction, A to H, and I in Wales
                     * @example A-
                     * @example A
                     * @example B
                     * @example C
                     * @example D
                     * @example E
                     * @example F
                     * @example G
                     * @example H
                     */
                    band: unknown;
                    /** @description The band for the full year */
                    bandAmount: unknown;
                    /** @description The discount, such as 25 */
                    discountPercent?: unknown;
                    /** @description The first day charged */
                    from: unknown;
                    /**
                     * @description Where the billing authority is
                     * @example england
                     * @example wales
                     */
                    jurisdiction: unknown;
                    /** @description The premium added, such as 100 */
                    premiumPercent?: unknown;
                    /** @description The first day no longer charged */
                    until: unknown;
                    /** @description The financial year, such as 2026-27 */
                    year: unknown;
                };
            };
        };
        responses: {
            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculateCouncilTaxInstalments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The amount to be paid */
                    amount: unknown;
                    /** @description The day the bill is issued */
                    issuedOn: unknown;
                    /**
                     * @description Where the billing authority is
                     * @example england
                     * @example wales
                     */
                    jurisdiction: unknown;
                    /**
                     * @description 10, or 12 where the person has asked for it
                     * @example 10
                     * @example 12
                     */
                    plan: unknown;
                    /** @description The financial year, such as 2026-27 */
                    year: unknown;
                };
            };
        };
        responses: {
            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculateCouncilTaxRecoveryTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The day the instalment was due */
                    dueOn?: unknown;
                    /** @description The day the notice was issued */
                    issuedOn?: unknown;
                    /**
                     * @description Where the billing authority is
                     * @example england
                     * @example wales
                     */
                    jurisdiction: unknown;
                    /** @description In Wales, the day a reminder was issued, where there was one */
                    reminderIssuedOn?: unknown;
                    /** @description The day the summons was served */
                    servedOn?: unknown;
                    /**
                     * @description What has happened; a missed instalment is a step in Wales only
                     * @example reminder
                     * @example final-notice
                     * @example summons
                     * @example third-default
                     * @example missed-instalment
                     */
                    step: unknown;
                };
            };
        };
        responses: {
            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    calculateReturnsCouncilTaxBase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For each band from A- to H, its dwellings by line of the return */
                    bands: unknown;
                    /** @description Band D equivalents of contributions in lieu, a number */
                    contributionsInLieu: unknown;
                    /** @description The financial year, such as 2026-27 */
                    year: unknown;
                };
            };
        };
        responses: {
            /** @description Amounts are strings of pounds; `workings` say what was done under which provision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountRef: string;
                        address: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        caseId: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        complaintId: string;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        costs: string;
                        defence: string | null;
                        /**
                         * Format: id
                         * @example 42
                         */
                        hearingId: string;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        laidSum: string;
                        names: string[];
                        note: string | null;
                        origin: string | null;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        owing: string;
                        served: string | null;
                        state: string;
                        summonsNo: string;
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    makeBundle: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        bundleId: string;
                        /** @enum {string} */
                        kind: "bundled";
                        pages: number;
                        sha256: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCasesCertificatePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string | null;
                        notServed: {
                            name: string;
                            summonsNo: string;
                            why: string;
                        }[];
                        served: {
                            address: string;
                            deemedOn: string | null;
                            method: string;
                            name: string;
                            sentOn: string | null;
                            summonsNo: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    certifyCase: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        certificateId: string;
                        /** @enum {string} */
                        kind: "certified";
                        notServed: number;
                        persons: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCasesPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bundles: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            asAt: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            pages: number;
                            recordedBy: string;
                            sha256: string;
                        }[];
                        certificates: {
                            certifiedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            certifiedOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            notServed: number;
                            persons: number;
                            sha256: string;
                        }[];
                        statements: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            recordedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            statedOn: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordResult: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "defence";
                    /** @description For the record */
                    text: string;
                } | {
                    /** @enum {string} */
                    kind: "adjourned";
                    /** @description For the record */
                    reason: string;
                    /**
                     * Format: id
                     * @example 42
                     */
                    toHearingId: string;
                } | {
                    keepCosts: boolean;
                    /** @enum {string} */
                    kind: "withdrawn";
                    /** @description For the record */
                    reason: string;
                } | {
                    /** @enum {string} */
                    kind: "dismissed";
                    /** @description For the record */
                    reason: string;
                } | {
                    /** @enum {string} */
                    kind: "granted";
                    orderCosts: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recorded";
                        state: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    stateCase: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "stated";
                        /**
                         * Format: id
                         * @example 42
                         */
                        statementId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCertificatesPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    confirmChange: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    accountRef: string;
                    fact: {
                        adults: number;
                        /** @description A code for each adult who is disregarded: two students are given twice */
                        disregards: string[];
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "household";
                        reviewOn?: string | null;
                    } | {
                        class: string;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "exemption";
                        reviewOn?: string | null;
                        runsFrom?: string | null;
                    } | {
                        /** @enum {string} */
                        class: "A" | "B" | "C" | "D";
                        emptySince: string | null;
                        /** @enum {string} */
                        kind: "vacancy";
                    } | {
                        /** @description Another class stays too: for sale and job-related, say */
                        beside?: boolean;
                        class: string;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "premium-exception";
                        reviewOn?: string | null;
                        runsFrom: string | null;
                    } | {
                        endsOn: string | null;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "tenancy";
                        /** @enum {string} */
                        tenancy: "assured" | "assured-fixed" | "secure" | "introductory" | "secure-contract" | "standard-contract" | "fixed-contract" | "regulated" | "long-lease" | "licence" | "service" | "other";
                    } | {
                        /** @enum {string} */
                        kind: "annexe";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "list-deletion";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "discretionary-reduction";
                        percent: number | null;
                        reason: string;
                        scheme: string;
                        sum?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "disabled-reduction";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "council-tax-reduction";
                        /** @enum {string} */
                        scheme: "pension-age" | "working-age";
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        weekly: string;
                    } | {
                        dayOfMonth: number;
                        /** @enum {string} */
                        kind: "payment-profile";
                        /** @enum {string} */
                        method: "direct-debit" | "cash";
                        /** @enum {string} */
                        plan: "10" | "12" | "half-yearly" | "four-weekly" | "fortnightly" | "weekly";
                    } | null;
                    /** @enum {string} */
                    factKind: "household" | "exemption" | "vacancy" | "premium-exception" | "tenancy" | "annexe" | "list-deletion" | "discretionary-reduction" | "disabled-reduction" | "council-tax-reduction" | "payment-profile";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "fact";
                    /** @description Where exceptions from a premium end: the class that ends; else all */
                    ofClass?: string;
                    propertyRef: string;
                    until: string | null;
                } | {
                    /** @enum {string} */
                    band: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "band";
                    propertyRef: string;
                } | {
                    adults: number;
                    /** @description Of liability, in section 6: such as resident-freeholder */
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards: string[];
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "move-in";
                    persons: {
                        dateOfBirth: string | null;
                        email: string | null;
                        letters?: {
                            careOf: string | null;
                            lines: string[];
                        } | null;
                        name: string;
                        personRef?: string | null;
                        phone: string | null;
                    }[];
                    profile?: {
                        dayOfMonth: number;
                        /** @enum {string} */
                        method: "direct-debit" | "cash";
                        /** @enum {string} */
                        plan: "10" | "12" | "half-yearly" | "four-weekly" | "fortnightly" | "weekly";
                    } | null;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    /** @description Of liability, in section 6: such as owner */
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards: string[];
                    emptySince: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "becomes-liable";
                    propertyRef: string;
                } | {
                    accountRef: string;
                    decision?: string | null;
                    forwardingLines: string[] | null;
                    /** @enum {string} */
                    kind: "move-out";
                    liableUntil?: string | null;
                    /**
                     * Format: date
                     * @description The day of leaving: the first that is not charged
                     * @example 2026-04-01
                     */
                    on: string;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    /** @description For the record */
                    because: string;
                    /** @enum {string} */
                    kind: "move-in-cancelled";
                    propertyRef: string;
                    /** @description Whether the account whose liability the move-in ended is liable again */
                    restores: boolean;
                } | {
                    accountRef: string;
                    adults?: number | null;
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards?: string[];
                    fromPropertyRef: string;
                    /** @enum {string} */
                    kind: "move-within";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    toPropertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    diedOn: string;
                    estateLines: string[] | null;
                    /** @description Whether those who stay pay as the account was paid: true where it is left out */
                    keepsMethod?: boolean;
                    /** @enum {string} */
                    kind: "person-died";
                    /** @description The credit pays what those who stay owe: only where asked */
                    movesCredit?: boolean;
                    name: string;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    forwardingLines: string[] | null;
                    /** @description Whether those who stay pay as the account was paid: true where it is left out */
                    keepsMethod?: boolean;
                    /** @enum {string} */
                    kind: "person-leaves";
                    leaverName: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    propertyRef: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        above: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            limit: string;
                            /** @description Officers who may make it */
                            who: string[];
                        } | null;
                        accountRefs: string[];
                        displaced: {
                            accountRef: string;
                            addressLines: string[];
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            endsOn: string;
                            names: string[];
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            since: string;
                        }[];
                        effects: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            after: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            before: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            creditAfter: string;
                            linesAfter: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            linesBefore: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            origin: string | null;
                            year: string;
                        }[];
                        follows: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            creditMoved: string;
                            /** @description Exemptions that it gives an end: of an empty home, where somebody moves in */
                            exemptionsEnded: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                endsOn: string;
                            }[];
                            letters: {
                                accountRef: string;
                                kind: string;
                                names: string[];
                                noticeId: string | null;
                                year: string;
                            }[];
                            /** @description Homes to ask about: all who live there are such that the class may exempt it */
                            mayBeExempt: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                            }[];
                            /** @description Days on which nobody is liable for a dwelling of the change */
                            nobodyLiable: {
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                                until: string | null;
                            }[];
                            /** @description What is left to pay of each charge, and when */
                            plans: {
                                accountRef: string;
                                method: string | null;
                                sums: {
                                    /**
                                     * Format: date
                                     * @example 2026-04-01
                                     */
                                    dueOn: string;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    left: string;
                                }[];
                                year: string;
                            }[];
                            /** @description Homes to ask about: they stand as exempt on days on which others come to live there */
                            stillExempt: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                            }[];
                            /** @description Bills that were not sent and that the new ones take in */
                            superseded: number;
                            tenanciesEnded: {
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                endsOn: string;
                                tenancy: string;
                            }[];
                        };
                        /** @description Charges from elsewhere that our facts do not come to: left as taken over */
                        kept: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            cameTo: string | null;
                            comesTo: string | null;
                            origin: string;
                            year: string;
                        }[];
                        /** @enum {string} */
                        kind: "changed";
                        /** @description Years that the change bears on and that were never charged here */
                        notChargedHere: {
                            accountRef: string;
                            year: string;
                        }[];
                        /** @description Accounts that it opened; in a preview “a new account” stands for the number */
                        openedRefs: string[];
                        /** @description Orders that now stand too high (reg 36A) */
                        orderReviews: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    previewChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    accountRef: string;
                    fact: {
                        adults: number;
                        /** @description A code for each adult who is disregarded: two students are given twice */
                        disregards: string[];
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "household";
                        reviewOn?: string | null;
                    } | {
                        class: string;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "exemption";
                        reviewOn?: string | null;
                        runsFrom?: string | null;
                    } | {
                        /** @enum {string} */
                        class: "A" | "B" | "C" | "D";
                        emptySince: string | null;
                        /** @enum {string} */
                        kind: "vacancy";
                    } | {
                        /** @description Another class stays too: for sale and job-related, say */
                        beside?: boolean;
                        class: string;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "premium-exception";
                        reviewOn?: string | null;
                        runsFrom: string | null;
                    } | {
                        endsOn: string | null;
                        evidence?: string | null;
                        /** @enum {string} */
                        kind: "tenancy";
                        /** @enum {string} */
                        tenancy: "assured" | "assured-fixed" | "secure" | "introductory" | "secure-contract" | "standard-contract" | "fixed-contract" | "regulated" | "long-lease" | "licence" | "service" | "other";
                    } | {
                        /** @enum {string} */
                        kind: "annexe";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "list-deletion";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "discretionary-reduction";
                        percent: number | null;
                        reason: string;
                        scheme: string;
                        sum?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "disabled-reduction";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        kind: "council-tax-reduction";
                        /** @enum {string} */
                        scheme: "pension-age" | "working-age";
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        weekly: string;
                    } | {
                        dayOfMonth: number;
                        /** @enum {string} */
                        kind: "payment-profile";
                        /** @enum {string} */
                        method: "direct-debit" | "cash";
                        /** @enum {string} */
                        plan: "10" | "12" | "half-yearly" | "four-weekly" | "fortnightly" | "weekly";
                    } | null;
                    /** @enum {string} */
                    factKind: "household" | "exemption" | "vacancy" | "premium-exception" | "tenancy" | "annexe" | "list-deletion" | "discretionary-reduction" | "disabled-reduction" | "council-tax-reduction" | "payment-profile";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "fact";
                    /** @description Where exceptions from a premium end: the class that ends; else all */
                    ofClass?: string;
                    propertyRef: string;
                    until: string | null;
                } | {
                    /** @enum {string} */
                    band: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "band";
                    propertyRef: string;
                } | {
                    adults: number;
                    /** @description Of liability, in section 6: such as resident-freeholder */
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards: string[];
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "move-in";
                    persons: {
                        dateOfBirth: string | null;
                        email: string | null;
                        letters?: {
                            careOf: string | null;
                            lines: string[];
                        } | null;
                        name: string;
                        personRef?: string | null;
                        phone: string | null;
                    }[];
                    profile?: {
                        dayOfMonth: number;
                        /** @enum {string} */
                        method: "direct-debit" | "cash";
                        /** @enum {string} */
                        plan: "10" | "12" | "half-yearly" | "four-weekly" | "fortnightly" | "weekly";
                    } | null;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    /** @description Of liability, in section 6: such as owner */
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards: string[];
                    emptySince: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "becomes-liable";
                    propertyRef: string;
                } | {
                    accountRef: string;
                    decision?: string | null;
                    forwardingLines: string[] | null;
                    /** @enum {string} */
                    kind: "move-out";
                    liableUntil?: string | null;
                    /**
                     * Format: date
                     * @description The day of leaving: the first that is not charged
                     * @example 2026-04-01
                     */
                    on: string;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    /** @description For the record */
                    because: string;
                    /** @enum {string} */
                    kind: "move-in-cancelled";
                    propertyRef: string;
                    /** @description Whether the account whose liability the move-in ended is liable again */
                    restores: boolean;
                } | {
                    accountRef: string;
                    adults?: number | null;
                    basis: string;
                    /** @description A code for each adult who is disregarded: two students are given twice */
                    disregards?: string[];
                    fromPropertyRef: string;
                    /** @enum {string} */
                    kind: "move-within";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    toPropertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    diedOn: string;
                    estateLines: string[] | null;
                    /** @description Whether those who stay pay as the account was paid: true where it is left out */
                    keepsMethod?: boolean;
                    /** @enum {string} */
                    kind: "person-died";
                    /** @description The credit pays what those who stay owe: only where asked */
                    movesCredit?: boolean;
                    name: string;
                    propertyRef: string;
                } | {
                    accountRef: string;
                    adults: number;
                    forwardingLines: string[] | null;
                    /** @description Whether those who stay pay as the account was paid: true where it is left out */
                    keepsMethod?: boolean;
                    /** @enum {string} */
                    kind: "person-leaves";
                    leaverName: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    propertyRef: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        above: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            limit: string;
                            /** @description Officers who may make it */
                            who: string[];
                        } | null;
                        accountRefs: string[];
                        displaced: {
                            accountRef: string;
                            addressLines: string[];
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            endsOn: string;
                            names: string[];
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            since: string;
                        }[];
                        effects: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            after: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            before: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            creditAfter: string;
                            linesAfter: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            linesBefore: {
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                band: string;
                                code?: string;
                                days: number;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                kind: string;
                                percent?: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                rate?: string;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                until: string;
                            }[];
                            origin: string | null;
                            year: string;
                        }[];
                        follows: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            creditMoved: string;
                            /** @description Exemptions that it gives an end: of an empty home, where somebody moves in */
                            exemptionsEnded: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                endsOn: string;
                            }[];
                            letters: {
                                accountRef: string;
                                kind: string;
                                names: string[];
                                noticeId: string | null;
                                year: string;
                            }[];
                            /** @description Homes to ask about: all who live there are such that the class may exempt it */
                            mayBeExempt: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                            }[];
                            /** @description Days on which nobody is liable for a dwelling of the change */
                            nobodyLiable: {
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                                until: string | null;
                            }[];
                            /** @description What is left to pay of each charge, and when */
                            plans: {
                                accountRef: string;
                                method: string | null;
                                sums: {
                                    /**
                                     * Format: date
                                     * @example 2026-04-01
                                     */
                                    dueOn: string;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    left: string;
                                }[];
                                year: string;
                            }[];
                            /** @description Homes to ask about: they stand as exempt on days on which others come to live there */
                            stillExempt: {
                                class: string;
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                from: string;
                                propertyRef: string;
                            }[];
                            /** @description Bills that were not sent and that the new ones take in */
                            superseded: number;
                            tenanciesEnded: {
                                /**
                                 * Format: date
                                 * @example 2026-04-01
                                 */
                                endsOn: string;
                                tenancy: string;
                            }[];
                        };
                        /** @description Charges from elsewhere that our facts do not come to: left as taken over */
                        kept: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            cameTo: string | null;
                            comesTo: string | null;
                            origin: string;
                            year: string;
                        }[];
                        /** @enum {string} */
                        kind: "changed";
                        /** @description Years that the change bears on and that were never charged here */
                        notChargedHere: {
                            accountRef: string;
                            year: string;
                        }[];
                        /** @description Accounts that it opened; in a preview “a new account” stands for the number */
                        openedRefs: string[];
                        /** @description Orders that now stand too high (reg 36A) */
                        orderReviews: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordApproval: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approvedBy: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    approvedOn: string;
                    refused: {
                        /**
                         * Format: id
                         * @example 42
                         */
                        caseId: string;
                        /** @description For the record */
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                        /** @enum {string} */
                        kind: "approved";
                        refused: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCourtAuthorisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            /** @description Minute or resolution */
                            minuteRef: string;
                            name: string | null;
                            recordedBy: string;
                            until: string | null;
                            username: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    authoriseForCourt: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @description Minute or resolution */
                    minuteRef: string;
                    until: string | null;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "authorised";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCourtCosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        basis: string | null;
                        lines: {
                            amount: string | null;
                            text: string;
                            under: {
                                /** @description The section, regulation or paragraph */
                                at: string;
                                /** @description The Act or instrument */
                                cite: string;
                            };
                        }[];
                        parts: {
                            rows: {
                                activity: string;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                amount: string;
                                rate: string;
                                unit: string;
                                units: string;
                            }[];
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            sought: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            supported: string;
                            title: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            total: string;
                        }[];
                        summonses: number | null;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getCourtCostsPdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDataQuality: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                problem?: "case-without-ground" | "deceased-liable" | "letter-returned" | "review-expired" | "cannot-be-written" | "no-band" | "nobody-liable" | "use-unknown" | "tenancy-unknown" | "household-unknown" | "same-person-twice" | "no-birth-date" | "no-contact";
                /** @example 42 */
                run?: string;
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string | null;
                            detail: string;
                            personRef: string | null;
                            /** @enum {string} */
                            problem: "case-without-ground" | "deceased-liable" | "letter-returned" | "review-expired" | "cannot-be-written" | "no-band" | "nobody-liable" | "use-unknown" | "tenancy-unknown" | "household-unknown" | "same-person-twice" | "no-birth-date" | "no-contact";
                            propertyRef: string | null;
                            who: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDataQualityCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDeterminationProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            because: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            proposedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            proposedOn: string;
                            refusal: string | null;
                            settledBy: string | null;
                            settledOn: string | null;
                            /** @enum {string} */
                            state: "proposed" | "made" | "refused";
                            value: unknown;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    proposeDetermination: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    because: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "authority-details" | "unoccupied-dwellings" | "summons-costs" | "order-costs" | "costs-activity" | "recovery-path" | "takeover-evidence" | "retention-years";
                    /** @description As the determinations in force show their values */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "proposed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        proposalId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfDeterminationProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        from: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        kind: string;
                        proposedBy: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        proposedOn: string;
                        refusal: string | null;
                        settledBy: string | null;
                        settledOn: string | null;
                        /** @enum {string} */
                        state: "proposed" | "made" | "refused";
                        value: unknown;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    makeDetermination: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "made";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    refuseDetermination: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "refused";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDeterminations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            kind: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            supersededAt: string | null;
                            /** @description The power it was made under */
                            under: string;
                            until: string | null;
                            value: unknown;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDisclosures: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                basis?: "subject" | "consent" | "legal-obligation" | "court" | "proceedings" | "crime-or-tax" | "vital" | "public-task" | "agents";
                limit?: number;
                ref?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            basis: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            disclosedOn: string;
                            fileHash: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            noticeId: string | null;
                            /** @enum {string} */
                            of: "account" | "person";
                            recordedBy: string;
                            ref: string;
                            toWhom: string;
                            what: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    sendCopy: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "to-print";
                        /**
                         * Format: id
                         * @example 42
                         */
                        letterId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getDocumentsPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                actor?: string;
                /** @description The `next` of a page */
                after?: string;
                /** @example 2026-04-01 */
                from?: string;
                limit?: number;
                stream?: string;
                /** @example 2026-04-01 */
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            hash: string;
                            /** Format: date-time */
                            recordedAt: string;
                            seq: number;
                            stream: string;
                            type: string;
                            under: string | null;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getFollowUps: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                /** @example 2026-04-01 */
                by?: string;
                contains?: string;
                limit?: number;
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            about: ("corrects" | "wrong" | "done") | null;
                            aboutId: string | null;
                            accountRef: string;
                            channel: ("telephone" | "counter" | "letter" | "email" | "visit" | "portal" | "other") | null;
                            corrected: ("corrects" | "wrong" | "done") | null;
                            correctedBy: string | null;
                            direction: ("in" | "out") | null;
                            followUpBy: string | null;
                            followUpOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "note" | "contact";
                            names: string;
                            /** @description The name of who wrote it */
                            officer: string;
                            /** @description Whether its follow-up is still to be done */
                            open: boolean;
                            /** @description The name of who follows it up */
                            owner: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            text: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            writtenOn: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearings: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                court?: string;
                limit?: number;
                state?: "listed" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            cases: number;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            complaintBy: string;
                            courtName: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description Cases without a result */
                            open: number;
                            orders: number;
                            sitsAt: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            sitsOn: string;
                            state: string;
                            venue: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    listHearing: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    complaintBy: string;
                    courtCode: string;
                    courtName: string;
                    /** @example 10:00 */
                    sitsAt: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    sitsOn: string;
                    venue: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        hearingId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfHearings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        complaintBy: string;
                        complaints: {
                            approvedBy: string | null;
                            approvedOn: string | null;
                            cases: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            laidBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            laidOn: string;
                            runId: string | null;
                            waiting: number;
                        }[];
                        courtCode: string;
                        courtName: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        /** @example 10:00 */
                        sitsAt: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        sitsOn: string;
                        state: string;
                        venue: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsCases: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                name?: string;
                state?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            address: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            caseId: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            complaintId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            costs: string;
                            defence: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            hearingId: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            laidSum: string;
                            names: string[];
                            note: string | null;
                            origin: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            served: string | null;
                            state: string;
                            summonsNo: string;
                            year: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsCertificatePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string | null;
                        notServed: {
                            name: string;
                            summonsNo: string;
                            why: string;
                        }[];
                        served: {
                            address: string;
                            deemedOn: string | null;
                            method: string;
                            name: string;
                            sentOn: string | null;
                            summonsNo: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            certifiedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            certifiedOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            notServed: number;
                            persons: number;
                            sha256: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    certifyHearing: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        certificateId: string;
                        /** @enum {string} */
                        kind: "certified";
                        notServed: number;
                        persons: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    closeHearing: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "closed";
                        orders: number;
                        sum: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsComplaintListPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsHearingListPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getHearingsOrderListPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "released";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getLettersPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    releaseLetter: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "released";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    withholdLetter: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "withheld";
                        /**
                         * Format: id
                         * @example 42
                         */
                        withholdingId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getLettersWaiting: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                kind?: string;
                limit?: number;
                /** @example 42 */
                run?: string;
                state?: "waiting" | "withheld";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            documentId: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            kind: string;
                            largePrint: boolean;
                            letterId: string | null;
                            noticeId: string | null;
                            /** @description What stands on it */
                            number: string;
                            origin: string | null;
                            postedOn: string | null;
                            printedOn: string | null;
                            printRunId: string | null;
                            reason: string | null;
                            required: string | null;
                            runId: string | null;
                            /** @enum {string} */
                            state: "waiting" | "withheld" | "printed" | "posted" | "withdrawn" | "elsewhere";
                            subject: string | null;
                            /** @description To whom it is made out */
                            to: string;
                            withheldBy: string | null;
                            withheldOn: string | null;
                            year: string | null;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    partPeople: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    meantime?: "kept" | "merged";
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keptRef: string;
                        /** @enum {string} */
                        kind: "parted";
                        mergedRef: string;
                        /** @description Served meanwhile, on the record kept alone */
                        notices: number;
                        openedRefs: string[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getNightlyWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            day: string | null;
                            doneAt: string | null;
                            endedAt: string | null;
                            /** @description backup, proof-of-restore or plan-b-pack */
                            name: string;
                            says: string | null;
                            startedAt: string | null;
                            state: ("running" | "done" | "failed" | "not-set") | null;
                            tries: number | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getNoticesPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    releaseNotice: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "released";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordService: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    method: "post" | "first-class" | "hand" | "electronic";
                    /**
                     * Format: id
                     * @example 42
                     */
                    partyId: string;
                    /** @description What shows it */
                    proof: string;
                    /** @enum {string} */
                    result: "served" | "not-served";
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    sentOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deemedOn: string | null;
                        /** @enum {string} */
                        kind: "recorded";
                        orderReview: boolean;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    withholdNotice: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "withheld";
                        /**
                         * Format: id
                         * @example 42
                         */
                        withholdingId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOfficers: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                name?: string;
                role?: string;
                state?: "active" | "locked" | "shut-out" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            endedOn: string | null;
                            lockedOn: string | null;
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            name: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @description Of today */
                            roles: string[];
                            /** @enum {string} */
                            state: "active" | "locked" | "shut-out" | "ended";
                            username: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    createOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Chosen by you and handed over by a safe way; changed at the first sign-in. It is no part of what the key is held against, and is in no answer, log or event */
                    password: string;
                    roles: ("billing-officer" | "recovery-officer" | "court-officer" | "team-leader" | "auditor" | "administrator")[];
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "added" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedOn: string | null;
                        lockedOn: string | null;
                        lockedUntil: string | null;
                        mustChangePassword: boolean;
                        name: string;
                        /** Format: date-time */
                        recordedAt: string;
                        /** @description Of today */
                        roles: string[];
                        /** @enum {string} */
                        state: "active" | "locked" | "shut-out" | "ended";
                        username: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    endOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "ended" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOfficersEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            hash: string;
                            /** Format: date-time */
                            recordedAt: string;
                            seq: number;
                            stream: string;
                            type: string;
                            under: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    lockOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "locked" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chosen by you and handed over by a safe way; changed at the first sign-in. It is no part of what the key is held against, and is in no answer, log or event */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "reset" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOfficersRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            reason: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            roles: string[];
                            supersededAt: string | null;
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    changeRoles: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    /** @description For the record */
                    reason: string;
                    roles: ("billing-officer" | "recovery-officer" | "court-officer" | "team-leader" | "auditor" | "administrator")[];
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "changed" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    unlockOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "unlocked" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOrderReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            lowerBy: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            orderId: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            raisedOn: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    settleOrderReview: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "settled";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordQuashing: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "quashed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Holds that the officer behind the token follows up: of a fortnight */
                        holdsEnding: {
                            accountRef: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            endsOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            reason: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            startsOn: string;
                        }[];
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        receivedToday: string;
                        runs: {
                            acts: number;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            asAt: string;
                            exceptions: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            pence: string;
                            previewedBy: string;
                            state: string;
                        }[];
                        stages: {
                            charges: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            stage: string;
                        }[];
                        waiting: {
                            complaints: number;
                            hearings: number;
                            refunds: number;
                            /** @description Of orders, under reg 36A */
                            reviews: number;
                            suspense: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            suspensePence: string;
                        };
                        years: {
                            accounts: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            collectable: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            collected: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            accountRef: string;
                            address: string;
                            from: string | null;
                            lead: boolean;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            /** @description The record that the account names */
                            ref: string;
                            until: string | null;
                        }[];
                        details: {
                            dateOfBirth: string | null;
                            deceasedOn: string | null;
                            email: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            mailLines: string[] | null;
                            name: string;
                            phone: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description The record that says so */
                            ref: string;
                            until: string | null;
                        }[];
                        kind: string;
                        letterNeeds: {
                            formats: string[];
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            language: string | null;
                            reason: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            until: string | null;
                        }[];
                        merges: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            keptRef: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            mergedOn: string;
                            mergedRef: string;
                            reason: string;
                            recordedBy: string;
                            reversedBy: string | null;
                            reversedOn: string | null;
                            reverseReason: string | null;
                        }[];
                        /** @description Of the record kept, whichever record was asked for */
                        ref: string;
                        /** @description Records that look like this person’s and are decided to be another’s */
                        toldApart: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            decidedOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            oneRef: string;
                            otherRef: string;
                            reason: string;
                            recordedBy: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    changePersonDetails: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dateOfBirth?: string | null;
                    email?: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    letters?: {
                        careOf: string | null;
                        /** @description The postcode last */
                        lines: string[];
                    } | null;
                    name?: string;
                    phone?: string | null;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recorded" | "no-change";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordPersonDisclosure: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    basis: "subject" | "consent" | "legal-obligation" | "court" | "proceedings" | "crime-or-tax" | "vital" | "public-task" | "agents";
                    noticeId: string | null;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    on: string;
                    toWhom: string;
                    what: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        disclosureId: string;
                        /** @enum {string} */
                        kind: "recorded";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getPeopleEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            hash: string;
                            /** Format: date-time */
                            recordedAt: string;
                            seq: number;
                            stream: string;
                            type: string;
                            under: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    recordLetterNeed: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None is ordinary print */
                    formats: ("large-print" | "braille" | "audio" | "easy-read" | "coloured-paper" | "read-aloud")[];
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    language: ("en" | "cy" | "both") | null;
                    /** @description For the record */
                    reason: string;
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recorded" | "no-change";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    mergePeople: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where an account names both: nobody is counted as two adults */
                    adultsChecked: boolean;
                    choices: {
                        /** @enum {string} */
                        dateOfBirth?: "kept" | "merged";
                        /** @enum {string} */
                        deceasedOn?: "kept" | "merged";
                        /** @enum {string} */
                        email?: "kept" | "merged";
                        /** @enum {string} */
                        mailLines?: "kept" | "merged";
                        /** @enum {string} */
                        name?: "kept" | "merged";
                        /** @enum {string} */
                        phone?: "kept" | "merged";
                    };
                    mergedRef: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keptRef: string;
                        /** @enum {string} */
                        kind: "merged";
                        mergedRef: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        mergeId: string;
                        sharedRefs: string[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    restrictPerson: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "staff" | "member" | "at-risk" | "other";
                    /** @description For the record */
                    reason: string;
                    reviewOn: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "restricted";
                        /**
                         * Format: id
                         * @example 42
                         */
                        restrictionId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    giveSubjectAccess: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How it was made sure who asks */
                    identity: string;
                    toWhom: string;
                };
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    tellPeopleApart: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    otherRef: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "told-apart";
                        /**
                         * Format: id
                         * @example 42
                         */
                        toldApartId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getPrintRuns: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                /** @example 42 */
                run?: string;
                state?: "unsent" | "sent" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            documents: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /** @description Documents in large print */
                            largePrint: number;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            madeOn: string;
                            /** @description Documents needed otherwise still */
                            otherFormats: number;
                            pages: number;
                            recordedBy: string;
                            runId: string | null;
                            sentOn: string | null;
                            /** @enum {string} */
                            state: "unsent" | "sent" | "withdrawn";
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    printWaitingLetters: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "printed" | "none-waits";
                        letters: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfPrintRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: number;
                        files: string[];
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        kind: string;
                        /** @description Documents in large print */
                        largePrint: number;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        madeOn: string;
                        manifest: unknown;
                        /** @description Documents needed otherwise still */
                        otherFormats: number;
                        pages: number;
                        recordedBy: string;
                        runId: string | null;
                        sentOn: string | null;
                        /** @enum {string} */
                        state: "unsent" | "sent" | "withdrawn";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getPrintRunsDocuments: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                needs?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string | null;
                            firstPage: number | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            largePrint: boolean;
                            lastPage: number | null;
                            /** @description What stands on it */
                            number: string;
                            otherFormats: string[];
                            sha256: string | null;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getPrintRunsLate: {
        parameters: {
            query?: {
                /** @example 2026-04-01 */
                postedOn?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            kind: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            noticeId: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            payBy: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    markPrintRunSent: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    postedOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "sent";
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        postedOn: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getPrintRunsWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            count: number;
                            kind: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            since: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            accountRef: string;
                            basis: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            names: string[];
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            until: string | null;
                        }[];
                        addressLines: string[];
                        band: string | null;
                        facts: {
                            accountRef: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            from: string;
                            kind: string;
                            propertyRef: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            supersededAt: string | null;
                            supersededBy: string | null;
                            until: string | null;
                        }[];
                        parish: string;
                        postcode: string;
                        propertyRef: string;
                        uprn: string | null;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getReceiptFiles: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            name: string;
                            receipts: number;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description Receipts of it still in suspense */
                            suspense: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            total: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    importReceipts: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Post it though a file of before held the same payments */
                    again?: boolean;
                    name: string;
                    /** @description CSV: reference,received,amount,method; last TOTAL,count,amount */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        fileId: string;
                        /** @enum {string} */
                        kind: "imported" | "already-imported";
                        /** @description Not told by a dry run */
                        posted?: number;
                        receipts?: number;
                        /** @description Not told by a dry run */
                        suspense?: number;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        total?: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    placeReceipt: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountRef: string;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        credit: string;
                        /** @enum {string} */
                        kind: "placed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    reverseReceipt: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "reversed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    takeBackReceipt: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "reversed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRecoveryPath: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptLatePayment: unknown;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        orderCosts: string;
                        stages: unknown;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        summonsCosts: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRefunds: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "proposed" | "paid" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            approvedBy: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            name: string;
                            proposedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            proposedOn: string;
                            reason: string;
                            state: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountRef: string;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        approvedBy: string | null;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        name: string;
                        proposedBy: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        proposedOn: string;
                        reason: string;
                        state: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    payRefund: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        /** @enum {string} */
                        kind: "paid";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    refuseRefund: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "refused";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRestrictions: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "stands" | "lifted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            liftedBy: string | null;
                            liftedOn: string | null;
                            liftReason: string | null;
                            /** @enum {string} */
                            of: "account" | "person";
                            reason: string;
                            recordedBy: string;
                            ref: string;
                            reviewOn: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            startsOn: string;
                            who: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    liftRestriction: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "lifted";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRestrictionsOfficers: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                person?: string;
                username?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            endedBy: string | null;
                            endedOn: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            linkedOn: string;
                            personRef: string;
                            recordedBy: string;
                            username: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    linkOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personRef: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "linked" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    unlinkOfficer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "unlinked" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "previewed" | "approved" | "abandoned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedBy: string | null;
                            approvedNote: string | null;
                            approvedOn: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            asAt: string;
                            goes: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            keeps: number;
                            previewedBy: string;
                            rules: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            state: "previewed" | "approved" | "abandoned";
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    previewRetention: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        goes: number;
                        keeps: number;
                        /** @enum {string} */
                        kind: "previewed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        reviewId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRetentionYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: {
                            [key: string]: number;
                        } | null;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    determineRetentionYears: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    from: string;
                    years: {
                        /** @description Who looked */
                        "access-log": number;
                        /** @description Accounts that are closed and paid */
                        "closed-account": number;
                        /** @description What was told */
                        "disclosure-log": number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "determined";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedBy: string | null;
                        approvedNote: string | null;
                        approvedOn: string | null;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        asAt: string;
                        goes: number;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        keeps: number;
                        previewedBy: string;
                        rules: {
                            [key: string]: number;
                        };
                        /** @enum {string} */
                        state: "previewed" | "approved" | "abandoned";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    approveRetention: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "approved";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRetentionItems: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                decision?: "go" | "keep";
                limit?: number;
                rule?: string;
                why?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string | null;
                            /** @enum {string} */
                            decision: "go" | "keep";
                            ordinal: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            records: string;
                            rule: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            since: string;
                            why: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getReturnsCouncilTaxBase: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            bandD: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            day: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            inLieu: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            listDay: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            year: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    takeBaseReturn: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    day: string;
                    /** @example 0 */
                    inLieu: string;
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    listDay: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        bandD: string;
                        lines: {
                            [key: string]: {
                                [key: string]: number;
                            };
                        };
                        /**
                         * Format: id
                         * @example 42
                         */
                        returnId: string;
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfReturnsCouncilTaxBase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        bandD: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        day: string;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        inLieu: string;
                        lines: {
                            [key: string]: {
                                [key: string]: number;
                            };
                        };
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        listDay: string;
                        /** Format: date-time */
                        recordedAt: string;
                        recordedBy: string;
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getReturnsCouncilTaxBaseDwellings: {
        parameters: {
            query: {
                /** @description The `next` of a page */
                after?: string;
                band?: string;
                limit?: number;
                line: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string;
                            adjustment: string | null;
                            annexe: boolean;
                            charged: string;
                            exemption: string | null;
                            listed: string;
                            percent: number | null;
                            propertyRef: string;
                            status: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            support: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRuns: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                kind?: "annual-billing" | "adjustments" | "reminder" | "second-reminder" | "final-notice" | "warning-letter" | "complaint" | "summons" | "order";
                limit?: number;
                state?: "previewed" | "approved" | "executing" | "executed" | "sent" | "reversed" | "abandoned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            acted: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            actedPence: string;
                            acts: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            actsPence: string;
                            approvedBy: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            asAt: string;
                            exceptions: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /** Format: date-time */
                            previewedAt: string;
                            previewedBy: string;
                            state: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    previewRun: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-04-01
                     */
                    asAt: string;
                    criteria?: {
                        accountRef?: string;
                        /** @description For the court */
                        hearingId?: string;
                        /**
                         * @description Only cases that the instructions in force choose
                         * @enum {string}
                         */
                        targeted?: "yes";
                        /** @description For billing */
                        year?: string;
                    };
                    /** @enum {string} */
                    kind: "annual-billing" | "adjustments" | "reminder" | "second-reminder" | "final-notice" | "warning-letter" | "complaint" | "summons" | "order";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alarms: {
                            alarm: string;
                            evidence: unknown;
                            message: string;
                        }[];
                        /**
                         * Format: id
                         * @example 42
                         */
                        runId: string;
                        totals: {
                            acts: {
                                count: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                pence: string;
                            };
                            byBand: {
                                [key: string]: {
                                    count: number;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    pence: string;
                                };
                            };
                            byMethod: {
                                [key: string]: {
                                    count: number;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    pence: string;
                                };
                            };
                            left: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acted: number;
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        actedPence: string;
                        alarms: {
                            alarm: string;
                            answer: string | null;
                            answeredBy: string | null;
                            evidence: unknown;
                            message: string;
                        }[];
                        approvedAt: string | null;
                        approvedBy: string | null;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        asAt: string;
                        chunks: number;
                        chunksDone: number;
                        criteria: {
                            [key: string]: string;
                        };
                        drifted: number;
                        executedAt: string | null;
                        failed: number;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        kind: string;
                        /** Format: date-time */
                        previewedAt: string;
                        previewedBy: string;
                        printFailure: {
                            /** Format: date-time */
                            failedAt: string;
                            why: string;
                        } | null;
                        /** @enum {string} */
                        state: "previewed" | "approved" | "executing" | "executed" | "sent" | "reversed" | "abandoned";
                        totals: {
                            acts: {
                                count: number;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                pence: string;
                            };
                            byBand: {
                                [key: string]: {
                                    count: number;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    pence: string;
                                };
                            };
                            byMethod: {
                                [key: string]: {
                                    count: number;
                                    /**
                                     * Format: money
                                     * @example 1199.34
                                     */
                                    pence: string;
                                };
                            };
                            left: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    abandonRun: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "abandoned";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    approveRun: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "approved";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    executeRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "begun" | "executed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRunsItems: {
        parameters: {
            query?: {
                account?: string;
                /** @description The `next` of a page */
                after?: string;
                decision?: "act" | "leave";
                exceptions?: "only";
                limit?: number;
                reason?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            band: string;
                            decision: string;
                            exception: string | null;
                            message: string;
                            method: string;
                            name: string;
                            ordinal: number;
                            reason: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    printRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "printed";
                        printRuns: string[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRunsPrintRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            documents: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            kind: string;
                            /** @description Documents in large print */
                            largePrint: number;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            madeOn: string;
                            /** @description Documents needed otherwise still */
                            otherFormats: number;
                            pages: number;
                            recordedBy: string;
                            runId: string | null;
                            sentOn: string | null;
                            /** @enum {string} */
                            state: "unsent" | "sent" | "withdrawn";
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    reverseRun: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "reversed";
                        notices: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getRunsSamplePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string | null;
                            address: string;
                            current: boolean;
                            /** @description 1 for a match to the letter */
                            likeness: number;
                            names: string[];
                            openedOn: string | null;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            propertyRef: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getSecondFactorRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roles: string[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getSecurityEvents: {
        parameters: {
            query?: {
                address?: string;
                /** @description The `next` of a page */
                after?: string;
                /** @example 2026-04-01 */
                from?: string;
                kind?: "signed-in" | "sign-in-failed" | "sign-in-shut" | "sign-in-while-shut" | "code-failed" | "signed-out" | "sessions-ended" | "refused" | "wrong-token";
                limit?: number;
                /** @example 2026-04-01 */
                to?: string;
                username?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            detail: string;
                            /** Format: date-time */
                            happenedAt: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "signed-in" | "sign-in-failed" | "sign-in-shut" | "sign-in-while-shut" | "code-failed" | "signed-out" | "sessions-ended" | "refused" | "wrong-token";
                            username: string | null;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getSuspenseReceipts: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                method?: string;
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            fileName: string | null;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            method: string;
                            payerReference: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            receivedOn: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfSuspenseReceipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        fileName: string | null;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        likely: {
                            name: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            ref: string;
                        }[];
                        method: string;
                        payerReference: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        receivedOn: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTakeovers: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedBy: string | null;
                            charges: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            /** @description Of the folder */
                            name: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owing: string;
                            /** Format: date-time */
                            previewedAt: string;
                            previewedBy: string;
                            /** @description The system that the accounts come from */
                            source: string;
                            state: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            takenOn: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfTakeovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedBy: string | null;
                        executedBy: string | null;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        name: string;
                        previewedBy: string;
                        source: string;
                        state: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        takenOn: string;
                        /** @description Control totals: as the files say, and as their lines come to */
                        totals: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            count: number;
                            what: string;
                            year: string | null;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    abandonTakeover: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "abandoned";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    approveTakeover: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "approved";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTakeoversCharges: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                stage?: string;
                worked?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            amount: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            costs: string;
                            /** @description Of recovery, on the day of the preview; empty where there is none */
                            nextStep: string;
                            ordinal: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            paid: string;
                            propertyRef: string;
                            stage: string;
                            /** @description Why there is none */
                            why: string;
                            /** @description agrees, differs or cannot-work: held against the facts here */
                            worked: string;
                            workedPence: string | null;
                            year: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    executeTakeover: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: number;
                        /** @enum {string} */
                        kind: "executed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTargeting: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedBy: string | null;
                            approvedNote: string | null;
                            because: string;
                            cap: number | null;
                            endedOn: string | null;
                            floor: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            inForceOn: string | null;
                            name: string;
                            proposedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            proposedOn: string;
                            rules: number;
                            /** @enum {string} */
                            state: "proposed" | "in-force" | "ended" | "abandoned";
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    proposeInstructions: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    cap: number | null;
                    floor: number;
                    name: string;
                    rules: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        instructionId: string;
                        /** @enum {string} */
                        kind: "proposed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        rankingId: string;
                        totals: {
                            cases: number;
                            comesIn: number;
                            fallsOut: number;
                            targeted: number;
                        };
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfTargeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedBy: string | null;
                        approvedNote: string | null;
                        because: string;
                        cap: number | null;
                        endedOn: string | null;
                        floor: number;
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        inForceOn: string | null;
                        name: string;
                        proposedBy: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        proposedOn: string;
                        rankedAsAt: string | null;
                        rules: string[];
                        stages: {
                            cases: number;
                            comesIn: number;
                            fallsOut: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            fallsOutPence: string;
                            stage: string;
                            targeted: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            targetedPence: string;
                        }[];
                        /** @enum {string} */
                        state: "proposed" | "in-force" | "ended" | "abandoned";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    abandonInstructions: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "abandoned";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTargetingCases: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                decision?: string;
                limit?: number;
                movement?: string;
                stage?: string;
            };
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountRef: string;
                            /** @enum {string} */
                            decision: "targeted" | "below-floor" | "over-cap";
                            fired: {
                                because: string;
                                points: number;
                                rule: string;
                            }[];
                            held: boolean;
                            /** @description Beside those in force: comes-in, stays, falls-out or out */
                            movement: string;
                            name: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            oldestOn: string;
                            /** @description The case to be worked first is 1 */
                            ordinal: number;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            owed: string;
                            points: number;
                            stage: string;
                            year: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    putInForce: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "in-force";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    rankAgain: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "ranked";
                        /**
                         * Format: id
                         * @example 42
                         */
                        rankingId: string;
                        totals: {
                            cases: number;
                            comesIn: number;
                            fallsOut: number;
                            targeted: number;
                        };
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTax: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            bandD: string;
                            bandDTo: string | null;
                            parts: number;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTaxProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            proposedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            proposedOn: string;
                            refusal: string | null;
                            settledBy: string | null;
                            settledOn: string | null;
                            /** @enum {string} */
                            state: "proposed" | "set" | "refused";
                            /** @description The lines of the file */
                            text: string;
                            year: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    submitTax: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description CSV with the header: kind,code,name,amount,base,parishes[,social_care][,first_year] */
                    text: string;
                    /** @example 2027-28 */
                    year: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "proposed";
                        /**
                         * Format: id
                         * @example 42
                         */
                        proposalId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfTaxProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        id: string;
                        proposedBy: string;
                        /**
                         * Format: date
                         * @example 2026-04-01
                         */
                        proposedOn: string;
                        refusal: string | null;
                        settledBy: string | null;
                        settledOn: string | null;
                        /** @enum {string} */
                        state: "proposed" | "set" | "refused";
                        /** @description The lines of the file */
                        text: string;
                        worked: {
                            elements: {
                                /** @description The area of an abolished council; empty for all of them */
                                areaCode: string;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                bandD: string;
                                code: string;
                                kind: string;
                                name: string;
                                /** @description Empty for what is charged everywhere */
                                parishCode: string;
                                /**
                                 * Format: money
                                 * @example 1199.34
                                 */
                                socialCare: string;
                            }[];
                            workings: {
                                amount: string | null;
                                text: string;
                                under: {
                                    /** @description The section, regulation or paragraph */
                                    at: string;
                                    /** @description The Act or instrument */
                                    cite: string;
                                };
                            }[];
                            year: string;
                        };
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    refuseTax: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "refused";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    settleTax: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "set";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    previewTax: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description CSV with the header: kind,code,name,amount,base,parishes[,social_care][,first_year] */
                    text: string;
                    /** @example 2027-28 */
                    year: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        elements: {
                            /** @description The area of an abolished council; empty for all of them */
                            areaCode: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            bandD: string;
                            code: string;
                            kind: string;
                            name: string;
                            /** @description Empty for what is charged everywhere */
                            parishCode: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            socialCare: string;
                        }[];
                        workings: {
                            amount: string | null;
                            text: string;
                            under: {
                                /** @description The section, regulation or paragraph */
                                at: string;
                                /** @description The Act or instrument */
                                cite: string;
                            };
                        }[];
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getOneOfTax: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2027-28 */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        elements: {
                            /** @description The area of an abolished council; empty for all of them */
                            areaCode: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            bandD: string;
                            code: string;
                            kind: string;
                            name: string;
                            /** @description Empty for what is charged everywhere */
                            parishCode: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            socialCare: string;
                        }[];
                        parts: {
                            amounts: {
                                [key: string]: string;
                            };
                            /** @description Of the parish */
                            code: string;
                            name: string;
                        }[];
                        year: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTaxSchedulePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2027-28 */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                name?: string;
                owner?: string;
                state?: "active" | "waiting" | "expired" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            expiresOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            issuedBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            issuedOn: string;
                            lastUsedAt: string | null;
                            name: string;
                            owner: string;
                            revokedOn: string | null;
                            scopes: string[];
                            /** @enum {string} */
                            state: "active" | "waiting" | "expired" | "revoked";
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "revoked";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    undoToldApart: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "undone";
                        oneRef: string;
                        otherRef: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    takeBackTransfer: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: money
                         * @example 1199.34
                         */
                        amount: string;
                        fromRefs: string[];
                        /** @enum {string} */
                        kind: "taken-back";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getValueLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            /** @description Such as role/team-leader or officer/t.leader */
                            holder: string;
                            /**
                             * Format: money
                             * @example 1199.34
                             */
                            limit: string;
                            reason: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    setValueLimit: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "receipt" | "refund" | "receipt-reversal" | "transfer" | "discretionary-reduction" | "costs-withdrawn" | "penalty-quashed";
                    holder: string;
                    limit: string | null;
                    /** @description For the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        approvalId?: string;
                        /** @enum {string} */
                        kind: "set" | "waits";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "dead" | "ended";
                stream?: string;
                type?: string;
                /** @example 42 */
                webhookId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attempts: number;
                            deliveredAt: string | null;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            effectiveOn: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            lastError: string | null;
                            lastStatus: number | null;
                            nextAttemptAt: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            seq: number;
                            state: string;
                            /** @description To what it happened: such as account/0000000019 */
                            stream: string;
                            type: string;
                            url: string;
                            /**
                             * Format: id
                             * @example 42
                             */
                            webhookId: string;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "waiting";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description The `next` of a page */
                after?: string;
                limit?: number;
                state?: "active" | "paused" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            createdBy: string;
                            /**
                             * Format: date
                             * @example 2026-04-01
                             */
                            createdOn: string;
                            dead: number;
                            delivered: number;
                            endedOn: string | null;
                            /** @description None for all */
                            eventTypes: string[];
                            /** @description Of those that wait, tried and failed */
                            failing: number;
                            /**
                             * Format: id
                             * @example 42
                             */
                            id: string;
                            lastDeliveredAt: string | null;
                            lastFailure: string | null;
                            pausedOn: string | null;
                            /** @enum {string} */
                            state: "active" | "paused" | "ended";
                            url: string;
                            waiting: number;
                        }[];
                        next: string | null;
                        /** @description How many there are in all */
                        total: number;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    subscribeWebhook: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as payment-received; none for all */
                    eventTypes: string[];
                    /** @description Chosen by you */
                    secret: string;
                    url: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: id
                         * @example 42
                         */
                        webhookId: string;
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    endWebhook: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "ended";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "paused";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: {
                /** @description Do everything, then undo it */
                dryRun?: boolean;
            };
            header: {
                /** @description Chosen by you: the same key carries out its request once, however often sent */
                "idempotency-key": string;
            };
            path: {
                /** @example 42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "resumed";
                    };
                };
            };
            /** @description Not what the schema asks for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description The token has not the scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Refused: nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refused"];
                };
            };
            /** @description Does not fit what is recorded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
            /** @description Too many requests in a minute, or too many wrong tokens from the address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errors"];
                };
            };
        };
    };
}
