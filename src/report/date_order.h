/*
 * src/report/date_order.h
 *
 * Which of the two numbers of "01/07" is the month, as a document shows it.
 */
#ifndef RCA_DATE_ORDER_H
#define RCA_DATE_ORDER_H

#include "report/report.h"
#include "values/date.h"

/* How many days of two numbers are open, and which orders speak for them. */
typedef struct RcaOrderVotes
{
	int			open;
	int			votes[RCA_ORDER_MONTH_FIRST + 1];
} RcaOrderVotes;

/* Counts the dates of a document that leave no choice. */
extern void rca_count_order_votes(RcaOrderVotes *votes, const RcaReport *report);

/* The order that all votes are for, or open. */
extern RcaDayOrder rca_order_of_votes(const RcaOrderVotes *votes);

/* The same; without any vote that of the team, if it has one. */
extern RcaDayOrder rca_order_or_team(const RcaReport *report,
									 const RcaOrderVotes *votes);

/* The order that the document's dates show, else that of the team, or open. */
extern RcaDayOrder rca_order_of_document(const RcaReport *report);

#endif							/* RCA_DATE_ORDER_H */
