/*
 * src/lint/lint.h
 *
 * Findings: what is wrong with a report that is well-formed.
 *
 * A rule has a number that is never used again, a name, and a severity in
 * each policy.  A policy that has been released never changes, so that a
 * CHECK with its name means the same for ever: a new rule is off in all
 * policies there are, and comes with a new policy that has it on.  For the
 * same reason a rule never comes to find more than it did; where it should, it
 * becomes a new rule.
 */
#ifndef RCA_LINT_H
#define RCA_LINT_H

#include "report/report.h"

typedef enum RcaSeverity
{
	RCA_SEVERITY_OFF,
	RCA_SEVERITY_INFO,
	RCA_SEVERITY_WARNING,
	RCA_SEVERITY_ERROR,
} RcaSeverity;

#define RCA_SEVERITY_COUNT	4

/* The order is that of the table of rules, by number. */
typedef enum RcaRuleId
{
	RCA_RULE_NOT_WELL_FORMED,

	RCA_RULE_MISSING_TITLE,
	RCA_RULE_MISSING_DATE,
	RCA_RULE_INVALID_DATE,
	RCA_RULE_MISSING_SEVERITY,
	RCA_RULE_UNKNOWN_SEVERITY,
	RCA_RULE_MISSING_STATUS,
	RCA_RULE_UNKNOWN_STATUS,
	RCA_RULE_MISSING_SERVICES,
	RCA_RULE_MALFORMED_VALUE,
	RCA_RULE_INVALID_DURATION,
	RCA_RULE_DUPLICATE_SERVICE,
	RCA_RULE_DUPLICATE_TAG,
	RCA_RULE_MISSPELLED_KEY,
	RCA_RULE_DATE_FORMAT,

	RCA_RULE_MISSING_PART,
	RCA_RULE_EMPTY_PART,
	RCA_RULE_DUPLICATE_PART,
	RCA_RULE_PARTS_OUT_OF_ORDER,
	RCA_RULE_TEMPLATE_TEXT,

	RCA_RULE_MISSING_TIMELINE,
	RCA_RULE_SHORT_TIMELINE,
	RCA_RULE_UNREADABLE_TIME,
	RCA_RULE_MISSING_EVENT,
	RCA_RULE_NO_ZONE,
	RCA_RULE_TIMELINE_OUT_OF_ORDER,
	RCA_RULE_AMBIGUOUS_MIDNIGHT,
	RCA_RULE_NO_RESOLUTION,
	RCA_RULE_ENTRY_BEFORE_INCIDENT,

	RCA_RULE_MISSING_ACTION_ITEMS,
	RCA_RULE_NO_OWNER,
	RCA_RULE_PLACEHOLDER_OWNER,
	RCA_RULE_NO_DUE_DATE,
	RCA_RULE_INVALID_DUE_DATE,
	RCA_RULE_DUE_BEFORE_INCIDENT,
	RCA_RULE_UNKNOWN_PRIORITY,
	RCA_RULE_VAGUE_ACTION,
	RCA_RULE_NO_TICKET,

	RCA_RULE_DURATION_MISMATCH,
	RCA_RULE_TITLE_MISMATCH,
	RCA_RULE_DATE_MISMATCH,
	RCA_RULE_SUMMARY_DURATION_MISMATCH,
	RCA_RULE_SEVERITY_TAG_MISMATCH,
	RCA_RULE_SERVICES_MISMATCH,
	RCA_RULE_SERVICE_COUNT_MISMATCH,
	RCA_RULE_RESPONSE_CLAIM_MISMATCH,
	RCA_RULE_OVERRULED_KEY,

	RCA_RULE_EMPTY_LINK,
	RCA_RULE_WIKILINK_PIPE_IN_TABLE,

	RCA_RULE_ROW_TOO_LONG,
	RCA_RULE_ROW_TOO_SHORT,
} RcaRuleId;

#define RCA_RULE_COUNT		(RCA_RULE_ROW_TOO_SHORT + 1)

typedef enum RcaPolicyId
{
	RCA_POLICY_DRAFT_1,
	RCA_POLICY_CORE_1,
	RCA_POLICY_STRICT_1,
} RcaPolicyId;

#define RCA_POLICY_COUNT	3

typedef struct RcaRule
{
	const char *code;
	const char *name;
	const char *group;
	const char *summary;		/* what it finds */
	const char *hint;			/* what to do */
	bool		fixable;
	RcaSeverity severity[RCA_POLICY_COUNT];
} RcaRule;

/* What a document is held against. */
typedef struct RcaPolicy
{
	RcaSeverity severity[RCA_RULE_COUNT];
	bool		required[RCA_PART_COUNT];
	RcaStrList	severities;		/* items == NULL: all that have a rank */
} RcaPolicy;

typedef struct RcaPolicyInfo
{
	const char *name;
	const char *summary;
	uint32		required;		/* a bit for each required part */
} RcaPolicyInfo;

/* Replaces length characters from line and column on by insert. */
typedef struct RcaFix
{
	int			line;
	int			col;
	int			length;
	const char *insert;			/* NULL: no fix */
} RcaFix;

/* A place is a line and a column, from 1; the end is exclusive. */
typedef struct RcaFinding
{
	RcaRuleId	rule;
	RcaSeverity severity;
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

extern const RcaRule rca_rule_table[RCA_RULE_COUNT];
extern const RcaPolicyInfo rca_policy_table[RCA_POLICY_COUNT];
extern const char *const rca_severity_names[RCA_SEVERITY_COUNT];

/* By code or name, and by name; -1 if there is none. */
extern int	rca_rule_lookup(RcaStr s);
extern int	rca_policy_lookup(RcaStr s);
extern int	rca_severity_lookup(RcaStr s);
extern int	rca_part_lookup(RcaStr s);

extern void rca_policy_init(RcaPolicy *policy, RcaPolicyId id);

/*
 * The findings of a document under a policy, by line and column, without those
 * that a comment in the document suppresses.
 */
extern RcaFindings rca_lint_report(const RcaReport *report,
									 const RcaPolicy *policy);

/*
 * The document with the fixes of those findings whose rule is wanted, in
 * UTF-8; every other byte is as it was.
 */
extern RcaStr rca_apply_fixes(const RcaReport *report,
							  const RcaFindings *findings, const bool *wanted);

#endif							/* RCA_LINT_H */
