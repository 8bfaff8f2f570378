/*
 * src/lint/finding.h
 *
 * What is wrong with a report that is well-formed, and where; and how a check
 * says so.
 */
#ifndef RCA_FINDING_H
#define RCA_FINDING_H

#include "lint/place.h"
#include "lint/policy.h"
#include "lint/rules.h"
#include "report/report.h"

/* Replaces length characters from line and column on by insert. */
typedef struct RcaFix
{
	int			line;
	int			col;
	int			length;
	const char *insert;			/* NULL: no fix */
} RcaFix;

static inline RcaFix
rca_fix_at(int line, int col, int length, const char *insert)
{
	RcaFix		fix = {line, col, length, insert};

	return fix;
}

/* A place is a line and a column, from 1; the end is exclusive. */
typedef struct RcaFinding
{
	RcaRuleId	rule;
	RcaLevel level;
	int			line;
	int			col;
	int			end_line;
	int			end_col;
	const char *part;			/* NULL: none */
	const char *message;
	RcaFix		fix;
} RcaFinding;

typedef struct RcaFindings
{
	RcaFinding *items;
	int			count;
} RcaFindings;

/* A report while it is being checked. */
typedef struct RcaLint
{
	const RcaReport *report;
	const RcaPolicy *policy;
	RcaFindings findings;
	int			capacity;
	RcaPlaces	places;
} RcaLint;

/*
 * Each adds a finding and returns it, so that a fix can be added, or returns
 * NULL where the policy has the rule off.  The pointer is good until the next
 * finding is added.  The message is not copied.
 */

/* at a slice of the source, or at a line if it is none */
extern RcaFinding *rca_add_finding_at(RcaLint *lint, RcaRuleId rule,
									  RcaStr where, int line,
									  const char *message);

/* at the text of a line */
extern RcaFinding *rca_add_finding_line(RcaLint *lint, RcaRuleId rule,
										int line, const char *message);

/* at a node of the front matter */
extern RcaFinding *rca_add_finding_node(RcaLint *lint, RcaRuleId rule,
										const RcaNode *node,
										const char *message);

/* at the start of the document, for what is missing from a part of it */
extern RcaFinding *rca_add_finding_missing(RcaLint *lint, RcaRuleId rule,
										   const char *part,
										   const char *message);

/*
 * The node that an item of a list was read from, for a finding.  In a sequence
 * without blanks every item has its own; else it is the value as a whole.
 */
extern const RcaNode *rca_item_node(const RcaNode *value,
									const RcaStrList *list, int index);

/* A line of the whole document by its number, without and with its comments. */
extern RcaStr rca_source_line(const RcaReport *report, int line);
extern RcaStr rca_written_source_line(const RcaReport *report, int line);

#endif							/* RCA_FINDING_H */
