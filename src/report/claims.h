/*
 * src/report/claims.h
 *
 * The lengths and instants that a report states of itself, beside its timeline:
 * "Time to detect: 8 minutes", "| Resolved at | 2025-03-23 06:10 UTC |".  They
 * are read from the text when they are asked for, line by line, and are not
 * stored: so they are there for values that were stored long ago.
 */
#ifndef RCA_CLAIMS_H
#define RCA_CLAIMS_H

#include "report/report.h"

typedef struct RcaClaimedLength
{
	int64		length;			/* microseconds, or RCA_NO_DURATION */
	int			line;
	bool		is_rough;		/* "for two days nobody could": what is measured is nearer */
} RcaClaimedLength;

typedef struct RcaClaimedInstant
{
	RcaInstant	at;				/* or RCA_NO_INSTANT */
	bool		has_zone;		/* else taken as UTC */
	int			line;
} RcaClaimedInstant;

typedef struct RcaClaims
{
	RcaClaimedLength lengths[RCA_CLAIM_COUNT];
	RcaClaimedInstant instants[RCA_MILESTONE_COUNT];
} RcaClaims;

/* What claims are read from: the text of a report, and what is known of it. */
typedef struct RcaClaimSource
{
	RcaStr		text;			/* without comments */
	RcaDate		incident;		/* or RCA_NO_DATE */
	const RcaSection *sections;
	int			nsections;
} RcaClaimSource;

/*
 * Reads the claims of a report.  Of several claims of one thing the first
 * counts; of two that differ, none.
 */
extern void rca_claims_read(const RcaClaimSource *source, RcaClaims *claims);

/* The same of a report that has just been parsed. */
extern void rca_claims_of_report(const RcaReport *report, RcaClaims *claims);

#endif							/* RCA_CLAIMS_H */
