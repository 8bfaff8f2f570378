/*
 * src/lint/check_front_matter.c
 *
 * What the front matter lacks, or says in a way that cannot be read.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "lint/lint_internal.h"
#include "report/key_names.h"

/*
 * Can a become b by inserting, deleting or changing one character, or by
 * exchanging two neighbours?
 */
static bool
is_one_edit(RcaStr a, RcaStr b)
{
	int			prefix = 0;
	int			suffix = 0;
	int			shorter = Min(a.len, b.len);

	while (prefix < shorter &&
		   rca_to_lower(a.data[prefix]) == rca_to_lower(b.data[prefix]))
		prefix++;
	while (suffix < shorter - prefix &&
		   rca_to_lower(a.data[a.len - 1 - suffix]) == rca_to_lower(b.data[b.len - 1 - suffix]))
		suffix++;
	if (a.len - prefix - suffix <= 1 && b.len - prefix - suffix <= 1)
		return true;
	return a.len == b.len && a.len - prefix - suffix == 2 &&
		rca_to_lower(a.data[prefix]) == rca_to_lower(b.data[prefix + 1]) &&
		rca_to_lower(a.data[prefix + 1]) == rca_to_lower(b.data[prefix]);
}

static void
check_spelling(RcaLint *lint)
{
	const RcaNode *root = lint->report->front_matter.root;
	bool		suggested[RCA_KEY_COUNT] = {false};

	for (int i = 0; root != NULL && i < root->nitems; i += 2)
	{
		const RcaNode *key = root->items[i];
		int			ignored;

		if (rca_key_of(key->text, &ignored) != RCA_KEY_OTHER)
			continue;
		for (int j = 0; j < rca_nkey_names; j++)
		{
			RcaKey		meant = rca_key_names[j].key;
			RcaStr		name;
			RcaFinding *finding;

			if (rca_key_names[j].name == NULL)
				continue;
			name = rca_str(rca_key_names[j].name,
						   (int) strlen(rca_key_names[j].name));
			/* to correct two into one key would make it stand twice */
			if (lint->report->values[meant] != NULL || suggested[meant] ||
				rca_node_get(root, name.data) != NULL ||
				!is_one_edit(key->text, name))
				continue;
			suggested[meant] = true;
			finding = rca_find_node(lint, RCA_RULE_MISSPELLED_KEY, key,
									psprintf("\"%.*s\" may be meant for \"%s\"",
											 key->text.len, key->text.data, name.data));
			/* a quoted key keeps its quotes: what is replaced is plain */
			if (finding != NULL && key->end_line == key->line &&
				key->end_col - key->col == rca_count_chars(key->text))
				finding->fix = (RcaFix) {key->line, key->col,
					key->end_col - key->col, name.data};
			break;
		}
	}
}

/* A key that must have a single value, and has a list or a mapping. */
static void
check_kinds(RcaLint *lint)
{
	static const RcaKey singles[] =
	{
		RCA_KEY_TITLE, RCA_KEY_DATE, RCA_KEY_SEVERITY, RCA_KEY_STATUS,
		RCA_KEY_DURATION_MINUTES, RCA_KEY_DURATION, RCA_KEY_ZONE,
	};
	static const RcaKey lists[] =
	{
		RCA_KEY_SERVICES, RCA_KEY_TAGS, RCA_KEY_AUTHORS,
	};

	for (int i = 0; i < lengthof(singles); i++)
	{
		const RcaNode *value = lint->report->values[singles[i]];

		if (value != NULL && value->kind >= RCA_NODE_SEQUENCE)
			rca_find_node(lint, RCA_RULE_MALFORMED_VALUE, value,
						  psprintf("\"%.*s\" is a %s, not a single value",
								   lint->report->keys[singles[i]]->text.len,
								   lint->report->keys[singles[i]]->text.data,
								   value->kind == RCA_NODE_SEQUENCE ? "list" : "mapping"));
	}
	for (int i = 0; i < lengthof(lists); i++)
	{
		const RcaNode *value = lint->report->values[lists[i]];

		if (value != NULL && value->kind == RCA_NODE_MAPPING)
			rca_find_node(lint, RCA_RULE_MALFORMED_VALUE, value,
						  psprintf("\"%.*s\" is a mapping, not a list",
								   lint->report->keys[lists[i]]->text.len,
								   lint->report->keys[lists[i]]->text.data));
	}
}

static bool
is_single(const RcaNode *value)
{
	return value != NULL && value->kind < RCA_NODE_SEQUENCE;
}

static void
check_date(RcaLint *lint)
{
	const RcaNode *value = lint->report->values[RCA_KEY_DATE];
	RcaStr		text;

	if (value == NULL)
	{
		/* a date in the title will do */
		if (lint->report->metadata.date == RCA_NO_DATE)
			rca_find_missing(lint, RCA_RULE_MISSING_DATE, "front_matter",
						 "the date of the incident is not stated");
		return;
	}
	if (!is_single(value))
		return;
	text = rca_node_text(value);
	if (lint->report->metadata.date == RCA_NO_DATE)
	{
		rca_find_node(lint, RCA_RULE_INVALID_DATE, value,
					  psprintf("\"%.*s\" is no date", rca_clip(text, 40),
							   text.data ? text.data : ""));
		return;
	}
	/* a time after the date is welcome */
	if (!rca_starts_nocase(text, rca_str(rca_date_string(lint->report->metadata.date), 10)))
	{
		RcaFinding *finding =
			rca_find_node(lint, RCA_RULE_DATE_FORMAT, value,
						  psprintf("the date is not written as %s",
								   rca_date_string(lint->report->metadata.date)));
		RcaWhen		when;

		if (finding != NULL && rca_when_read(text, &when) && when.length == text.len &&
			when.clock < 0 && value->line == value->end_line &&
			value->line < lint->report->body.first_line)
			finding->fix = (RcaFix) {value->line, value->col, value->end_col - value->col,
				rca_date_string(lint->report->metadata.date)};
	}
}

static void
check_severity(RcaLint *lint)
{
	const RcaMetadata *m = &lint->report->metadata;
	const RcaNode *value = lint->report->values[RCA_KEY_SEVERITY];
	const RcaStrList *allowed = &lint->policy->severities;
	bool		known = (m->severity_rank != RCA_NO_RANK);

	if (value == NULL)
	{
		rca_find_missing(lint, RCA_RULE_MISSING_SEVERITY, "front_matter",
						 "the severity is not stated");
		return;
	}
	if (!is_single(value))
		return;
	if (allowed->items != NULL)
	{
		known = false;
		for (int i = 0; i < allowed->count && m->severity.data != NULL; i++)
			known |= rca_equal_nocase(allowed->items[i], m->severity);
	}
	if (!known)
		rca_find_node(lint, RCA_RULE_UNKNOWN_SEVERITY, value,
					  psprintf("\"%.*s\" is no severity%s", rca_clip(m->severity, 40),
							   m->severity.data ? m->severity.data : "",
							   allowed->items ? " of this policy" : ""));
}

static void
check_status(RcaLint *lint)
{
	const RcaMetadata *m = &lint->report->metadata;
	const RcaNode *value = lint->report->values[RCA_KEY_STATUS];

	if (value == NULL && m->status.data == NULL)
		rca_find_missing(lint, RCA_RULE_MISSING_STATUS, "front_matter",
						 "the status is not stated");
	else if (value != NULL && is_single(value) &&
			 (m->status.data == NULL || !rca_is_known_status(m->status)))
		rca_find_node(lint, RCA_RULE_UNKNOWN_STATUS, value,
					  psprintf("\"%.*s\" is no known status", rca_clip(m->status, 40),
							   m->status.data ? m->status.data : ""));
}

/* The second of two equal items of a list. */
static void
check_duplicates(RcaLint *lint, RcaRuleId rule, const RcaStrList *list,
				 const RcaNode *value, const char *kind)
{
	for (int i = 1; i < list->count; i++)
	{
		for (int j = 0; j < i; j++)
		{
			if (!rca_equal_nocase(list->items[i], list->items[j]))
				continue;
			/* in a sequence without blanks every item has its own place */
			rca_find_node(lint, rule,
						  value->kind == RCA_NODE_SEQUENCE && value->nitems == list->count ?
						  value->items[i] : value,
						  psprintf("%s \"%.*s\" stands twice", kind,
								   rca_clip(list->items[i], 60), list->items[i].data));
			break;
		}
	}
}

/* A first heading that names a part is that part's, and no title. */
static void
check_title(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	if (report->values[RCA_KEY_TITLE] != NULL && !is_single(report->values[RCA_KEY_TITLE]))
		return;
	if (report->metadata.title.data == NULL ||
		(rca_node_text(report->values[RCA_KEY_TITLE]).data == NULL &&
		 rca_part_of_heading(report->metadata.title) != RCA_PART_OTHER))
		rca_find_missing(lint, RCA_RULE_MISSING_TITLE, "front_matter",
						 "the report has no title");
}

void
rca_lint_front_matter(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaMetadata *m = &report->metadata;
	RcaKey		duration = RCA_KEY_DURATION_MINUTES;

	check_title(lint);
	check_date(lint);
	check_severity(lint);
	check_status(lint);
	if (m->services.count == 0 &&
		!(report->values[RCA_KEY_SERVICES] && report->values[RCA_KEY_SERVICES]->kind == RCA_NODE_MAPPING))
		rca_find_missing(lint, RCA_RULE_MISSING_SERVICES, "front_matter",
						 "no affected service is named");
	check_kinds(lint);

	if (report->values[duration] == NULL)
		duration = RCA_KEY_DURATION;
	if (m->duration == RCA_NO_DURATION && is_single(report->values[duration]))
		rca_find_node(lint, RCA_RULE_INVALID_DURATION, report->values[duration],
					  psprintf("\"%.*s\" is no duration",
							   rca_clip(report->values[duration]->text, 40),
							   report->values[duration]->text.data));

	if (m->services.count > 1)
		check_duplicates(lint, RCA_RULE_DUPLICATE_SERVICE, &m->services,
						 report->values[RCA_KEY_SERVICES], "service");
	if (m->tags.count > 1)
		check_duplicates(lint, RCA_RULE_DUPLICATE_TAG, &m->tags,
						 report->values[RCA_KEY_TAGS], "tag");
	check_spelling(lint);
}
