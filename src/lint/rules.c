/*
 * src/lint/rules.c
 *
 * rules.h says what must never change here.
 */
#include "base/base.h"

#include "base/text.h"
#include "lint/rules.h"
#include "words/vocabulary.h"

#define O	RCA_LEVEL_OFF
#define I	RCA_LEVEL_INFO
#define W	RCA_LEVEL_WARNING
#define E	RCA_LEVEL_ERROR

/* for a rule with a fix: the policies that make it (see rules.h) */
#define FIXED	true, \
	(1U << RCA_POLICY_DRAFT_1 | 1U << RCA_POLICY_CORE_1 | 1U << RCA_POLICY_STRICT_1)

/*
 * Code, name, group, what it finds, what to do, levels {draft-1, core-1,
 * strict-1}, and, for a rule with a fix, the policies that make the fix.
 */
const RcaRule rca_rule_table[RCA_RULE_COUNT] =
{
	[RCA_RULE_NOT_WELL_FORMED] =
	{"RCA000", "not-well-formed", "document",
		"The text is not a report, so it cannot become an rca value.",
		"See rca_input_errors().",
	{E, E, E}},

	[RCA_RULE_MISSING_TITLE] =
	{"RCA001", "missing-title", "front_matter",
		"The report has no title, neither in the front matter nor as its first heading.",
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
		"The severity is not on any known scale, or the policy does not list it.",
		"Use a severity such as P1, SEV-2 or major, or one that your policy lists.",
	{W, E, E}},
	[RCA_RULE_MISSING_STATUS] =
	{"RCA006", "missing-status", "front_matter",
		"The status is not stated.",
		"Add \"status:\" to the front matter.",
	{O, W, E}},
	[RCA_RULE_UNKNOWN_STATUS] =
	{"RCA007", "unknown-status", "front_matter",
		"The status is not a known status of an incident or a document.",
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
		"Write a single value. Only services, tags and authors can be lists.",
	{E, E, E}},
	[RCA_RULE_INVALID_DURATION] =
	{"RCA010", "invalid-duration", "front_matter",
		"The duration cannot be read.",
		"Write \"duration_minutes\" as a number, or \"duration\" as in \"2h 44m\".",
	{W, W, E}},
	[RCA_RULE_DUPLICATE_SERVICE] =
	{"RCA011", "duplicate-service", "front_matter",
		"A service appears twice.",
		"Remove one of the two.",
	{O, W, E}},
	[RCA_RULE_DUPLICATE_TAG] =
	{"RCA012", "duplicate-tag", "front_matter",
		"A tag appears twice.",
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
		"Move it to the first line. Elsewhere, other programs show it as text.",
	{O, W, W}},
	[RCA_RULE_CUT_VALUE] =
	{"RCA016", "cut-value", "front_matter",
		"A value ends at \"#\", because YAML starts a comment there.",
		"Quote the value, or write a space after \"#\" if it is a comment.",
	{W, W, W}},
	[RCA_RULE_RESERVED_CHARACTER] =
	{"RCA017", "reserved-character", "front_matter",
		"A value begins with a character that YAML reserves.",
		"Quote the value.",
	{O, W, W}},
	[RCA_RULE_INVALID_TOML] =
	{"RCA018", "invalid-toml", "front_matter",
		"A line of the front matter is not valid TOML.",
		"Write \"key = value\", with strings in quotes.",
	{W, W, W}},
	[RCA_RULE_MISSING_KEY] =
	{"RCA019", "missing-key", "front_matter",
		"A key that the policy requires is missing or has no value.",
		"Add the key to the front matter.",
	{O, O, O}},
	[RCA_RULE_VALUE_NOT_ALLOWED] =
	{"RCA020", "value-not-allowed", "front_matter",
		"A key, a tag or a service has a value that the policy does not list.",
		"Use one of the values that the policy lists.",
	{O, O, O}},

	[RCA_RULE_MISSING_PART] =
	{"RCA101", "missing-part", "sections",
		"A part that the policy requires has no heading.",
		"Add a heading for it.",
	{W, E, E}},
	[RCA_RULE_EMPTY_PART] =
	{"RCA102", "empty-part", "sections",
		"A part has a heading but nothing under it.",
		"Write the part, or remove the heading.",
	{O, W, E}},
	[RCA_RULE_DUPLICATE_PART] =
	{"RCA103", "duplicate-part", "sections",
		"Two parts have the same heading.",
		"Merge them, or rename one of them.",
	{W, W, E}},
	[RCA_RULE_PARTS_OUT_OF_ORDER] =
	{"RCA104", "parts-out-of-order", "sections",
		"A part comes before one that readers expect first.",
		"The usual order is summary, what happened, lessons and action items, related incidents.",
	{O, I, W}},
	[RCA_RULE_TEMPLATE_TEXT] =
	{"RCA105", "template-text", "sections",
		"Template text was left in place.",
		"Replace it or remove it.",
	{O, W, E}},
	[RCA_RULE_UNCLOSED_COMMENT] =
	{"RCA106", "unclosed-comment", "sections",
		"A comment is not closed, so it is read as text.",
		"Write \"%%\" where it ends.",
	{O, W, W}},
	[RCA_RULE_PART_ORDER] =
	{"RCA107", "part-order", "sections",
		"A part comes after one that it must precede under this policy.",
		"Move the part.",
	{O, O, O}},

	[RCA_RULE_MISSING_TIMELINE] =
	{"RCA201", "missing-timeline", "timeline",
		"The report has no timeline entries.",
		"Under \"## Timeline\", add a table with one column for the time and one for the event.",
	{W, E, E}},
	[RCA_RULE_SHORT_TIMELINE] =
	{"RCA202", "short-timeline", "timeline",
		"The timeline has only one entry.",
		"Add entries for when the incident was detected and when it was resolved.",
	{O, W, E}},
	[RCA_RULE_UNREADABLE_TIME] =
	{"RCA203", "unreadable-time", "timeline",
		"The time of an entry is missing or cannot be read.",
		"Write it as HH:MM. If it is not on the day of the incident, write the date before it.",
	{W, W, E}},
	[RCA_RULE_MISSING_EVENT] =
	{"RCA204", "missing-event", "timeline",
		"An entry has a time but no event.",
		"Say what happened, or remove the row.",
	{W, W, E}},
	[RCA_RULE_MISSING_ZONE] =
	{"RCA205", "missing-zone", "timeline",
		"The timeline states no time zone, so its times are read as UTC.",
		"Name the zone in the heading of the column, as in \"Time (UTC)\".",
	{O, W, E}},
	[RCA_RULE_TIMELINE_OUT_OF_ORDER] =
	{"RCA206", "timeline-out-of-order", "timeline",
		"An entry is earlier than the one before it.",
		"Correct the time or move the row.",
	{O, W, W}},
	[RCA_RULE_AMBIGUOUS_MIDNIGHT] =
	{"RCA207", "ambiguous-midnight", "timeline",
		"The stated duration fits the timeline only if midnight falls at another entry.",
		"Write the date in the first entry after midnight.",
	{O, W, E}},
	[RCA_RULE_MISSING_RESOLUTION] =
	{"RCA208", "missing-resolution", "timeline",
		"The status says that the incident is over, but no entry says when it ended.",
		"Add an entry such as \"Incident resolved\".",
	{O, W, E}},
	[RCA_RULE_ENTRY_BEFORE_INCIDENT] =
	{"RCA209", "entry-before-incident", "timeline",
		"An entry is more than a week before the date of the incident.",
		"Check the date of the entry and the date of the incident.",
	{O, W, W}},
	[RCA_RULE_UNKNOWN_INSTANT] =
	{"RCA210", "unknown-instant", "timeline",
		"An entry has a time, but its date or its time zone is not known.",
		"Write the date as YYYY-MM-DD and name the zone.",
	{W, W, W}},
	[RCA_RULE_CLOCK_CHANGE] =
	{"RCA211", "clock-change", "timeline",
		"Because the clocks were changed, the time of an entry occurred twice or not at all.",
		"Write the time in UTC, or with its offset.",
	{O, W, W}},
	[RCA_RULE_UNREAD_ENTRY] =
	{"RCA212", "unread-entry", "timeline",
		"A line among the timeline entries is not read as an entry.",
		"Begin it with its time, or move it out of the list.",
	{O, W, W}},
	[RCA_RULE_ENTRY_BEFORE_START] =
	{"RCA213", "entry-before-start", "timeline",
		"An entry without a date is read as half a day or more before the stated start.",
		"Write the date in the entry.",
	{O, W, W}},
	[RCA_RULE_DOUBTFUL_DAY] =
	{"RCA214", "doubtful-day", "timeline",
		"A day or a time zone above entries cannot be read, or it may not apply to them.",
		"Write the date as YYYY-MM-DD, and the zone as UTC+2 or Europe/Oslo.",
	{O, W, W}},
	[RCA_RULE_UNCLEAR_MILESTONE] =
	{"RCA215", "unclear-milestone", "timeline",
		"An entry may be a milestone, but this is not certain, and no other entry is that milestone.",
		"Write a label before it, such as \"Detected:\", or add a column \"Milestone\".",
	{O, I, I}},
	[RCA_RULE_AMBIGUOUS_ZONE] =
	{"RCA216", "ambiguous-zone", "timeline",
		"The abbreviation of a time zone is used for more than one zone.",
		"Write its offset, as in \"UTC-6\", or its region, as in \"America/Chicago\".",
	{O, I, I}},

	[RCA_RULE_MISSING_ACTION_ITEMS] =
	{"RCA301", "missing-action-items", "action_items",
		"The report has no action items.",
		"Under \"## Action Items\", add a table with columns for the action, the owner and the due date.",
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
		"The priority of an action item is not on any known scale.",
		"Use a priority such as P1 or high.",
	{O, W, E}},
	[RCA_RULE_VAGUE_ACTION] =
	{"RCA308", "vague-action", "action_items",
		"An action item is a single word, or a task that can never be finished.",
		"Say what to do, and begin with a verb.",
	{O, I, W}},
	[RCA_RULE_MISSING_TICKET] =
	{"RCA309", "missing-ticket", "action_items",
		"An open action item has no ticket.",
		"Add a column for tickets.",
	{O, O, I}},

	[RCA_RULE_DURATION_MISMATCH] =
	{"RCA401", "duration-mismatch", "consistency",
		"The stated duration differs from the duration of the timeline.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_TITLE_MISMATCH] =
	{"RCA402", "title-mismatch", "consistency",
		"The title and the first heading differ.",
		"Use one title in both places.",
	{O, W, W}},
	[RCA_RULE_DATE_MISMATCH] =
	{"RCA403", "date-mismatch", "consistency",
		"A date in the title or at the start of the summary differs from the date of the incident.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SUMMARY_DURATION_MISMATCH] =
	{"RCA404", "summary-duration-mismatch", "consistency",
		"The duration in the summary differs from the stated duration.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SEVERITY_TAG_MISMATCH] =
	{"RCA405", "severity-tag-mismatch", "consistency",
		"A tag names a different severity.",
		"Correct one of the two.",
	{O, W, E}},
	[RCA_RULE_SERVICES_MISMATCH] =
	{"RCA406", "services-mismatch", "consistency",
		"The list of affected services differs from the front matter.",
		"Name the same services in both places.",
	{O, W, E}},
	[RCA_RULE_SERVICE_COUNT_MISMATCH] =
	{"RCA407", "service-count-mismatch", "consistency",
		"The number of services in the summary differs from the number in the front matter.",
		"Correct one of the two.",
	{O, I, W}},
	[RCA_RULE_RESPONSE_CLAIM_MISMATCH] =
	{"RCA408", "response-claim-mismatch", "consistency",
		"The response time in the text differs from the response time in the timeline.",
		"Compare the claim with the time from detection to the first response.",
	{O, I, I}},

	[RCA_RULE_OVERRULED_KEY] =
	{"RCA409", "overruled-key", "consistency",
		"The body and the front matter state different values. The value in the front matter is used.",
		"Correct one of the two, or state it once.",
	{O, W, E}},
	[RCA_RULE_METRIC_MISMATCH] =
	{"RCA410", "metric-mismatch", "consistency",
		"A stated time to detect, to mitigate or the like differs from the time in the timeline.",
		"Correct one of the two; rca_metrics() returns what the timeline shows.",
	{O, W, W}},
	[RCA_RULE_CONTRADICTING_KEYS] =
	{"RCA411", "contradicting-keys", "consistency",
		"Two keys of the front matter contradict each other.",
		"Remove one of the two.",
	{O, W, W}},
	[RCA_RULE_SEVERAL_INCIDENTS] =
	{"RCA412", "several-incidents", "consistency",
		"The document describes several incidents, but a report has one title, one date and one severity.",
		"Write one report for each incident.",
	{O, W, W}},

	[RCA_RULE_EMPTY_LINK] =
	{"RCA501", "empty-link", "links",
		"A link has no target.",
		"Add the target, or remove the brackets.",
	{O, W, W}},
	[RCA_RULE_WIKILINK_PIPE_IN_TABLE] =
	{"RCA502", "wikilink-pipe-in-table", "links",
		"Other programs take the pipe in a wikilink in a table as the end of the cell.",
		"Write the pipe as \"\\|\".",
	{O, W, W}, FIXED},

	[RCA_RULE_ROW_TOO_LONG] =
	{"RCA601", "row-too-long", "tables",
		"A row has more cells than the table has columns, so the last cells are lost.",
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
	{"draft-1", "For a report that is still being written. Only what cannot be read is an error.", 0},
	[RCA_POLICY_CORE_1] =
	{"core-1", "For reports that are queried. They need a title, a date, a severity, services, a summary, a root cause and a timeline.",
	PART(SUMMARY) | PART(ROOT_CAUSE)},
	[RCA_POLICY_STRICT_1] =
	{"strict-1", "For a finished report. It is complete and consistent, and each action item has an owner and a due date.",
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
