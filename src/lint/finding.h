/*
 * src/lint/finding.h
 *
 * Problems of a well-formed report with their places, and the functions by
 * which checks report them.
 */
#ifndef RCA_FINDING_H
#define RCA_FINDING_H

#include "lint/place.h"
#include "lint/policy.h"
#include "lint/rules.h"
#include "report/report.h"

/* Replaces length characters at line and column by insert. */
typedef struct RcaFix
{
	int			line;
	int			col;
	int			length;
	const char *insert;			/* NULL if there is no fix */
} RcaFix;

static inline RcaFix
rca_fix_at(int line, int col, int length, const char *insert)
{
	RcaFix		fix = {line, col, length, insert};

	return fix;
}

/* Lines and columns count from 1.  The end is exclusive. */
typedef struct RcaFinding
{
	RcaRuleId	rule;
	RcaLevel level;
	int			line;
	int			col;
	int			end_line;
	int			end_col;
	const char *part;			/* or NULL */
	const char *message;
	RcaFix		fix;
} RcaFinding;

typedef struct RcaFindings
{
	RcaFinding *items;
	int			count;
} RcaFindings;

/* A report that is being checked. */
typedef struct RcaLint
{
	const RcaReport *report;
	const RcaPolicy *policy;
	RcaFindings findings;
	int			capacity;
	RcaPlaces	places;
} RcaLint;

/*
 * Each function adds a finding and returns it, so that a fix can be added.  It
 * returns NULL if the rule is off in the policy.  The pointer is valid until
 * the next finding is added.  The message is not copied.
 */

/* at a slice of the source, or at a line if it is a null string */
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

/* at the start of the document, for what is missing in a part */
extern RcaFinding *rca_add_finding_missing(RcaLint *lint, RcaRuleId rule,
										   const char *part,
										   const char *message);

/*
 * The node that a list item was read from, for a finding.  Each item of a
 * sequence without blank items has its own node.  Otherwise it is the node of
 * the whole value.
 */
extern const RcaNode *rca_item_node(const RcaNode *value,
									const RcaStrList *list, int index);

/*
 * A line of the whole document by its number, without and with its comments.
 */
extern RcaStr rca_source_line(const RcaReport *report, int line);
extern RcaStr rca_written_source_line(const RcaReport *report, int line);

#endif							/* RCA_FINDING_H */
