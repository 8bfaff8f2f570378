/*
 * src/lint/rules.c
 *
 * See rules.h for what may never change here.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/rules.h"
#include "words/vocabulary.h"

#define O	RCA_LEVEL_OFF
#define I	RCA_LEVEL_INFO
#define W	RCA_LEVEL_WARNING
#define E	RCA_LEVEL_ERROR

/* of a rule that has a fix, the policies under which it is made: see rules.h */
#define FIXED	true, \
	(1U << RCA_POLICY_DRAFT_1 | 1U << RCA_POLICY_CORE_1 | 1U << RCA_POLICY_STRICT_1)

/*
 * Code, name, group, what it finds, what to do, {draft-1, core-1, strict-1},
 * and for a rule that has a fix under which of these it is made.
 */
const RcaRule rca_rule_table[RCA_RULE_COUNT] =
{
	[RCA_RULE_NOT_WELL_FORMED] =
	{"RCA000", "not-well-formed", "document",
		"The text is no report at all: it cannot become an rca value.",
		"See rca_input_errors().",
	{E, E, E}},

	[RCA_RULE_MISSING_TITLE] =
	{"RCA001", "missing-title", "front_matter",
		"The report has no title, and its first heading is none.",
		"Add \"title:\" to the front matter, or a first heading.",
	{W, E, E}},
	[RCA_RULE_MISSING_DATE] =
	{"RCA002", "missing-date", "front_matter",
		"The date of the incident is not stated.",
		"Add \"date: YYYY-MM-DD\" to the front matter.",
	{W, E, E}},
	[RCA_RULE_INVALID_DATE] =
	{"RCA003", "invalid-date", "front_matter",
		"The date of the incident cannot be read.",
		"Write it as YYYY-MM-DD.",
	{E, E, E}},
	[RCA_RULE_MISSING_SEVERITY] =
	{"RCA004", "missing-severity", "front_matter",
		"The severity is not stated.",
		"Add \"severity:\" to the front matter.",
	{W, E, E}},
	[RCA_RULE_UNKNOWN_SEVERITY] =
	{"RCA005", "unknown-severity", "front_matter",
		"The severity is not on any scale, or not on the policy's.",
		"Use a severity such as P1, SEV-2 or major, or the ones your policy lists.",
	{W, E, E}},
	[RCA_RULE_MISSING_STATUS] =
	{"RCA006", "missing-status", "front_matter",
		"The status is not stated.",
		"Add \"status:\" to the front matter.",
	{O, W, E}},
	[RCA_RULE_UNKNOWN_STATUS] =
	{"RCA007", "unknown-status", "front_matter",
		"The status is not one that is in use for incidents or documents.",
		"Use a status such as draft, investigating, mitigated, resolved or closed.",
	{O, W, E}},
	[RCA_RULE_MISSING_SERVICES] =
	{"RCA008", "missing-services", "front_matter",
		"No affected service is named.",
		"Add \"services: [name, ...]\" to the front matter.",
	{W, E, E}},
	[RCA_RULE_MALFORMED_VALUE] =
	{"RCA009", "malformed-value", "front_matter",
		"A key has a value of the wrong kind, such as a list for the title.",
		"Write a single value; lists are for services, tags and authors.",
	{E, E, E}},
	[RCA_RULE_INVALID_DURATION] =
	{"RCA010", "invalid-duration", "front_matter",
		"The duration cannot be read.",
		"Write \"duration_minutes\" as a number, or \"duration\" as in \"2h 44m\".",
	{W, W, E}},
	[RCA_RULE_DUPLICATE_SERVICE] =
	{"RCA011", "duplicate-service", "front_matter",
		"A service is named twice.",
		"Remove one of the two.",
	{O, W, E}},
	[RCA_RULE_DUPLICATE_TAG] =
	{"RCA012", "duplicate-tag", "front_matter",
		"A tag stands twice.",
		"Remove one of the two.",
	{O, W, E}},
	[RCA_RULE_MISSPELLED_KEY] =
	{"RCA013", "misspelled-key", "front_matter",
		"An unknown key is one letter away from a known one that is missing.",
		"Correct the key.",
	{W, W, E}, FIXED},
	[RCA_RULE_DATE_FORMAT] =
	{"RCA014", "date-format", "front_matter",
		"The date can be read, but is not written as YYYY-MM-DD.",
		"Write it as YYYY-MM-DD, which sorts and is the same everywhere.",
	{O, I, W}, FIXED},
	[RCA_RULE_LATE_FRONT_MATTER] =
	{"RCA015", "late-front-matter", "front_matter",
		"The front matter does not begin in the first line.",
		"Move it to the first line: other programs take it for text.",
	{O, W, W}},
	[RCA_RULE_CUT_VALUE] =
	{"RCA016", "cut-value", "front_matter",
		"A value ends at \"#\", where YAML has a comment begin.",
		"Quote the value, or write a blank behind \"#\" if it is a comment.",
	{W, W, W}},
	[RCA_RULE_RESERVED_CHARACTER] =
	{"RCA017", "reserved-character", "front_matter",
		"A value begins with a character that YAML reserves.",
		"Quote the value.",
	{O, W, W}},
	[RCA_RULE_INVALID_TOML] =
	{"RCA018", "invalid-toml", "front_matter",
		"A line of the front matter is not TOML.",
		"Write \"key = value\", with strings in quotes.",
	{W, W, W}},
	[RCA_RULE_MISSING_KEY] =
	{"RCA019", "missing-key", "front_matter",
		"A key that the policy requires is not there, or has no value.",
		"Add the key to the front matter.",
	{O, O, O}},
	[RCA_RULE_VALUE_NOT_ALLOWED] =
	{"RCA020", "value-not-allowed", "front_matter",
		"A key, a tag or a service has a value that the policy does not have.",
		"Use one of the values that the policy lists.",
	{O, O, O}},

	[RCA_RULE_MISSING_PART] =
	{"RCA101", "missing-part", "sections",
		"A part that the policy requires has no heading.",
		"Add a heading for it.",
	{W, E, E}},
	[RCA_RULE_EMPTY_PART] =
	{"RCA102", "empty-part", "sections",
		"A part has a heading and nothing under it.",
		"Write it, or remove the heading.",
	{O, W, E}},
	[RCA_RULE_DUPLICATE_PART] =
	{"RCA103", "duplicate-part", "sections",
		"Two parts have the same heading.",
		"Merge them, or give one another heading.",
	{W, W, E}},
	[RCA_RULE_PARTS_OUT_OF_ORDER] =
	{"RCA104", "parts-out-of-order", "sections",
		"A part stands before one that readers expect first.",
		"The usual order is summary, what happened, lessons and action items, related incidents.",
	{O, I, W}},
	[RCA_RULE_TEMPLATE_TEXT] =
	{"RCA105", "template-text", "sections",
		"Text of the template was left in place.",
		"Replace it or remove it.",
	{O, W, E}},
	[RCA_RULE_UNCLOSED_COMMENT] =
	{"RCA106", "unclosed-comment", "sections",
		"A comment is begun and not closed, so it is text.",
		"Write \"%%\" where it ends.",
	{O, W, W}},
	[RCA_RULE_PART_ORDER] =
	{"RCA107", "part-order", "sections",
		"A part stands after one that the policy has behind it.",
		"Move the part.",
	{O, O, O}},

	[RCA_RULE_MISSING_TIMELINE] =
	{"RCA201", "missing-timeline", "timeline",
		"There is no timeline entry.",
		"Add a table with a column for the time and one for the event under \"## Timeline\".",
	{W, E, E}},
	[RCA_RULE_SHORT_TIMELINE] =
	{"RCA202", "short-timeline", "timeline",
		"The timeline has a single entry.",
		"Add when it was detected and when it was resolved.",
	{O, W, E}},
	[RCA_RULE_UNREADABLE_TIME] =
	{"RCA203", "unreadable-time", "timeline",
		"The time of an entry is missing or cannot be read.",
		"Write it as HH:MM, with a date before it if it is not on the day of the incident.",
	{W, W, E}},
	[RCA_RULE_MISSING_EVENT] =
	{"RCA204", "missing-event", "timeline",
		"An entry has a time and no event.",
		"Say what happened, or remove the row.",
	{W, W, E}},
	[RCA_RULE_MISSING_ZONE] =
	{"RCA205", "missing-zone", "timeline",
		"The timeline states no time zone; its times are taken as UTC.",
		"Name the zone in the heading of the column, as in \"Time (UTC)\".",
	{O, W, E}},
	[RCA_RULE_TIMELINE_OUT_OF_ORDER] =
	{"RCA206", "timeline-out-of-order", "timeline",
		"An entry is earlier than the one before it.",
		"Correct the time or move the row.",
	{O, W, W}},
	[RCA_RULE_AMBIGUOUS_MIDNIGHT] =
	{"RCA207", "ambiguous-midnight", "timeline",
		"The stated duration fits the timeline only if it passes midnight at another place.",
		"Write the date in the entry after midnight.",
	{O, W, E}},
	[RCA_RULE_MISSING_RESOLUTION] =
	{"RCA208", "missing-resolution", "timeline",
		"The incident is said to be over, and no entry says when.",
		"Add an entry such as \"Incident resolved\".",
	{O, W, E}},
	[RCA_RULE_ENTRY_BEFORE_INCIDENT] =
	{"RCA209", "entry-before-incident", "timeline",
		"An entry is more than a week before the date of the incident.",
		"Check the date of the entry and that of the incident.",
	{O, W, W}},
	[RCA_RULE_UNKNOWN_INSTANT] =
	{"RCA210", "unknown-instant", "timeline",
		"An entry has a time, but what else its instant depends on is not known.",
		"Write the date as YYYY-MM-DD and name the zone.",
	{W, W, W}},
	[RCA_RULE_CLOCK_CHANGE] =
	{"RCA211", "clock-change", "timeline",
		"The clocks were changed: the time of an entry came twice, or not at all.",
		"Write the time in UTC, or with its offset.",
	{O, W, W}},
	[RCA_RULE_UNREAD_ENTRY] =
	{"RCA212", "unread-entry", "timeline",
		"A line among the entries of the timeline is not read as one.",
		"Begin it with its time, or move it out of the list.",
	{O, W, W}},
	[RCA_RULE_ENTRY_BEFORE_START] =
	{"RCA213", "entry-before-start", "timeline",
		"An entry without a date is taken to be half a day or more before the stated start.",
		"Write the date in the entry.",
	{O, W, W}},
	[RCA_RULE_DOUBTFUL_DAY] =
	{"RCA214", "doubtful-day", "timeline",
		"A day or a zone for the entries below it cannot be read, or it is in doubt whether it is theirs.",
		"Write the date as YYYY-MM-DD, and the zone as UTC+2 or Europe/Oslo.",
	{O, W, W}},
	[RCA_RULE_UNCLEAR_MILESTONE] =
	{"RCA215", "unclear-milestone", "timeline",
		"An entry reads like a milestone that no entry has for certain.",
		"Write a label before it, such as \"Detected:\", or add a column \"Milestone\".",
	{O, I, I}},
	[RCA_RULE_AMBIGUOUS_ZONE] =
	{"RCA216", "ambiguous-zone", "timeline",
		"The abbreviation of a time zone means more than one.",
		"Write its offset, as in \"UTC-6\", or its region, as in \"America/Chicago\".",
	{O, I, I}},

	[RCA_RULE_MISSING_ACTION_ITEMS] =
	{"RCA301", "missing-action-items", "action_items",
		"There is no action item.",
		"Add a table with action, owner and due date under \"## Action Items\".",
	{O, W, E}},
	[RCA_RULE_MISSING_OWNER] =
	{"RCA302", "missing-owner", "action_items",
		"An action item has no owner.",
		"Name a person or a team.",
	{O, W, E}},
	[RCA_RULE_PLACEHOLDER_OWNER] =
	{"RCA303", "placeholder-owner", "action_items",
		"The owner of an action item is a placeholder.",
		"Name a person or a team.",
	{O, W, E}},
	[RCA_RULE_MISSING_DUE_DATE] =
	{"RCA304", "missing-due-date", "action_items",
		"An open action item has no due date.",
		"Agree on a date.",
	{O, W, E}},
	[RCA_RULE_INVALID_DUE_DATE] =
	{"RCA305", "invalid-due-date", "action_items",
		"The due date of an action item cannot be read.",
		"Write it as YYYY-MM-DD.",
	{O, W, E}},
	[RCA_RULE_DUE_BEFORE_INCIDENT] =
	{"RCA306", "due-before-incident", "action_items",
		"An action item is due before the incident.",
		"Check the year.",
	{W, W, E}},
	[RCA_RULE_UNKNOWN_PRIORITY] =
	{"RCA307", "unknown-priority", "action_items",
		"The priority of an action item is not on any scale.",
		"Use a priority such as P1 or high.",
	{O, W, E}},
	[RCA_RULE_VAGUE_ACTION] =
	{"RCA308", "vague-action", "action_items",
		"An action item is a single word, or such that nobody can ever finish it.",
		"Say what is to be done, beginning with a verb.",
	{O, I, W}},
	[RCA_RULE_MISSING_TICKET] =
	{"RCA309", "missing-ticket", "action_items",
		"An open action item has no ticket.",
		"Add a column for tickets.",
	{O, O, I}},

	[RCA_RULE_DURATION_MISMATCH] =
	{"RCA401", "duration-mismatch", "consistency",
		"The stated duration is not that of the timeline.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_TITLE_MISMATCH] =
	{"RCA402", "title-mismatch", "consistency",
		"The title and the first heading differ.",
		"Use one title in both places.",
	{O, W, W}},
	[RCA_RULE_DATE_MISMATCH] =
	{"RCA403", "date-mismatch", "consistency",
		"A date in the title or the summary's first words is not that of the incident.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SUMMARY_DURATION_MISMATCH] =
	{"RCA404", "summary-duration-mismatch", "consistency",
		"The summary says that the incident lasted longer or shorter than is stated.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SEVERITY_TAG_MISMATCH] =
	{"RCA405", "severity-tag-mismatch", "consistency",
		"A tag names another severity.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SERVICES_MISMATCH] =
	{"RCA406", "services-mismatch", "consistency",
		"The list of affected services differs from the front matter.",
		"Name the same services in both places.",
	{O, W, E}},
	[RCA_RULE_SERVICE_COUNT_MISMATCH] =
	{"RCA407", "service-count-mismatch", "consistency",
		"The summary counts other services than the front matter lists.",
		"Correct one of the two.",
	{O, I, W}},
	[RCA_RULE_RESPONSE_CLAIM_MISMATCH] =
	{"RCA408", "response-claim-mismatch", "consistency",
		"The text claims another response time than the timeline shows.",
		"Compare the claim with the time from detection to the first response.",
	{O, I, I}},

	[RCA_RULE_OVERRULED_KEY] =
	{"RCA409", "overruled-key", "consistency",
		"The body states another value than the front matter, which wins.",
		"Correct one of the two, or state it once.",
	{O, W, E}},
	[RCA_RULE_METRIC_MISMATCH] =
	{"RCA410", "metric-mismatch", "consistency",
		"The report states another time to detect, mitigate, ... than its timeline shows.",
		"Correct one of the two; rca_metrics() returns what the timeline shows.",
	{O, W, W}},
	[RCA_RULE_CONTRADICTING_KEYS] =
	{"RCA411", "contradicting-keys", "consistency",
		"Two keys of the front matter state the same thing differently.",
		"Remove one of the two.",
	{O, W, W}},
	[RCA_RULE_SEVERAL_INCIDENTS] =
	{"RCA412", "several-incidents", "consistency",
		"The document tells of several incidents, and a report has one title, one date and one severity.",
		"Write a report for each of them.",
	{O, W, W}},

	[RCA_RULE_EMPTY_LINK] =
	{"RCA501", "empty-link", "links",
		"A link has no target.",
		"Add the target, or remove the brackets.",
	{O, W, W}},
	[RCA_RULE_WIKILINK_PIPE_IN_TABLE] =
	{"RCA502", "wikilink-pipe-in-table", "links",
		"The pipe of a wikilink in a table ends the cell for other programs.",
		"Write \"\\|\" there.",
	{O, W, W}, FIXED},

	[RCA_RULE_ROW_TOO_LONG] =
	{"RCA601", "row-too-long", "tables",
		"A row has more cells than the table has columns; the rest is lost.",
		"Escape a pipe that is text as \"\\|\", or add a column.",
	{W, W, E}},
	[RCA_RULE_ROW_TOO_SHORT] =
	{"RCA602", "row-too-short", "tables",
		"A row has fewer cells than the table has columns.",
		"Add the missing cells.",
	{O, I, W}, FIXED},
};

#undef O
#undef I
#undef W
#undef E
#undef FIXED

#define PART(part)	(1U << RCA_PART_##part)

const RcaPolicyInfo rca_policy_table[RCA_POLICY_COUNT] =
{
	[RCA_POLICY_DRAFT_1] =
	{"draft-1", "While a report is being written: only what cannot be read is an error.", 0},
	[RCA_POLICY_CORE_1] =
	{"core-1", "What queries need: title, date, severity, services, summary, root cause and a timeline.",
	PART(SUMMARY) | PART(ROOT_CAUSE)},
	[RCA_POLICY_STRICT_1] =
	{"strict-1", "For a finished report: complete, consistent, every action item owned and dated.",
	PART(SUMMARY) | PART(ROOT_CAUSE) | PART(IMPACT) | PART(RESOLUTION) | PART(LESSONS)},
};

const char *const rca_level_names[RCA_LEVEL_COUNT] =
{
	"off", "info", "warning", "error"
};

static bool
is_named(RcaStr s, const char *name)
{
	return rca_equal_nocase(s, rca_str(name, (int) strlen(name)));
}

int
rca_rule_lookup(RcaStr s)
{
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		if (is_named(s, rca_rule_table[i].code) || is_named(s, rca_rule_table[i].name))
			return i;
	}
	return -1;
}

int
rca_policy_lookup(RcaStr s)
{
	for (int i = 0; i < RCA_POLICY_COUNT; i++)
	{
		if (is_named(s, rca_policy_table[i].name))
			return i;
	}
	return -1;
}

int
rca_level_lookup(RcaStr s)
{
	for (int i = 0; i < RCA_LEVEL_COUNT; i++)
	{
		if (is_named(s, rca_level_names[i]))
			return i;
	}
	return -1;
}
