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

/*
 * Reads the claims of a text, whose incident was on a date or on none that is
 * known.  Of several claims of one thing the first counts; of two that differ,
 * none.
 */
extern void rca_claims_read(RcaStr text, RcaDate incident, RcaClaims *claims);

#endif							/* RCA_CLAIMS_H */
