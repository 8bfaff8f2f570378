/*
 * src/lint/rules.h
 *
 * The rules, and the released policies.
 *
 * A rule has a number that is never used again, a name, and a level in each
 * policy.  A released policy never changes, so that a CHECK with its name
 * always means the same: what was valid stays valid.  So a new rule is never
 * an error in an existing policy.  It can be one in a new policy.  For the
 * same reason, a rule never finds more than before.  If it should, add a new
 * rule.  A policy does not make more fixes than before either: if a rule gets
 * a fix, only new policies make it, and calls that name the rule.
 */
#ifndef RCA_RULES_H
#define RCA_RULES_H

#include "base/base.h"

typedef enum RcaLevel
{
	RCA_LEVEL_OFF,
	RCA_LEVEL_INFO,
	RCA_LEVEL_WARNING,
	RCA_LEVEL_ERROR,
} RcaLevel;

#define RCA_LEVEL_COUNT	4

/* In the order of the table of rules, by number. */
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
	RCA_RULE_LATE_FRONT_MATTER,
	RCA_RULE_CUT_VALUE,
	RCA_RULE_RESERVED_CHARACTER,
	RCA_RULE_INVALID_TOML,
	RCA_RULE_MISSING_KEY,
	RCA_RULE_VALUE_NOT_ALLOWED,

	RCA_RULE_MISSING_PART,
	RCA_RULE_EMPTY_PART,
	RCA_RULE_DUPLICATE_PART,
	RCA_RULE_PARTS_OUT_OF_ORDER,
	RCA_RULE_TEMPLATE_TEXT,
	RCA_RULE_UNCLOSED_COMMENT,
	RCA_RULE_PART_ORDER,

	RCA_RULE_MISSING_TIMELINE,
	RCA_RULE_SHORT_TIMELINE,
	RCA_RULE_UNREADABLE_TIME,
	RCA_RULE_MISSING_EVENT,
	RCA_RULE_MISSING_ZONE,
	RCA_RULE_TIMELINE_OUT_OF_ORDER,
	RCA_RULE_AMBIGUOUS_MIDNIGHT,
	RCA_RULE_MISSING_RESOLUTION,
	RCA_RULE_ENTRY_BEFORE_INCIDENT,
	RCA_RULE_UNKNOWN_INSTANT,
	RCA_RULE_CLOCK_CHANGE,
	RCA_RULE_UNREAD_ENTRY,
	RCA_RULE_ENTRY_BEFORE_START,
	RCA_RULE_DOUBTFUL_DAY,
	RCA_RULE_UNCLEAR_MILESTONE,
	RCA_RULE_AMBIGUOUS_ZONE,

	RCA_RULE_MISSING_ACTION_ITEMS,
	RCA_RULE_MISSING_OWNER,
	RCA_RULE_PLACEHOLDER_OWNER,
	RCA_RULE_MISSING_DUE_DATE,
	RCA_RULE_INVALID_DUE_DATE,
	RCA_RULE_DUE_BEFORE_INCIDENT,
	RCA_RULE_UNKNOWN_PRIORITY,
	RCA_RULE_VAGUE_ACTION,
	RCA_RULE_MISSING_TICKET,

	RCA_RULE_DURATION_MISMATCH,
	RCA_RULE_TITLE_MISMATCH,
	RCA_RULE_DATE_MISMATCH,
	RCA_RULE_SUMMARY_DURATION_MISMATCH,
	RCA_RULE_SEVERITY_TAG_MISMATCH,
	RCA_RULE_SERVICES_MISMATCH,
	RCA_RULE_SERVICE_COUNT_MISMATCH,
	RCA_RULE_RESPONSE_CLAIM_MISMATCH,
	RCA_RULE_OVERRULED_KEY,
	RCA_RULE_METRIC_MISMATCH,
	RCA_RULE_CONTRADICTING_KEYS,
	RCA_RULE_SEVERAL_INCIDENTS,

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
	RcaLevel level[RCA_POLICY_COUNT];
	bool		fixable;		/* do its findings have a fix? */
	uint32		fixed;			/* policies that make the fix, as bits */
} RcaRule;

typedef struct RcaPolicyInfo
{
	const char *name;
	const char *summary;
	uint32		required;		/* required parts, as bits */
	int			reader;			/* the reader that it was released with */
} RcaPolicyInfo;

extern const RcaRule rca_rule_table[RCA_RULE_COUNT];
extern const RcaPolicyInfo rca_policy_table[RCA_POLICY_COUNT];
extern const char *const rca_level_names[RCA_LEVEL_COUNT];

/*
 * Looks up a rule by its code or name, and a policy by its name.  -1 if there
 * is none.
 */
extern int	rca_rule_lookup(RcaStr s);
extern int	rca_policy_lookup(RcaStr s);
extern int	rca_level_lookup(RcaStr s);

#endif							/* RCA_RULES_H */
