/*
 * src/lint/check_front_matter.c
 *
 * Finds what is missing from the front matter or cannot be read.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/name_index.h"
#include "base/text.h"
#include "lint/checks.h"
#include "report/key_names.h"
#include "report/team_words.h"
#include "values/when_read.h"

/*
 * Can a become b by inserting, deleting or changing one character, or by
 * swapping two neighbours?
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
		   rca_to_lower(a.data[a.len - 1 - suffix]) ==
		   rca_to_lower(b.data[b.len - 1 - suffix]))
		suffix++;
	if (a.len - prefix - suffix <= 1 && b.len - prefix - suffix <= 1)
		return true;
	return a.len == b.len && a.len - prefix - suffix == 2 &&
		rca_to_lower(a.data[prefix]) == rca_to_lower(b.data[prefix + 1]) &&
		rca_to_lower(a.data[prefix + 1]) == rca_to_lower(b.data[prefix]);
}

/*
 * The names that a key may have been meant for.  A name that is already used
 * is left out, because the key would then exist twice.
 */
static bool *
names_not_used(const RcaReport *report)
{
	const RcaNode *root = report->front_matter.root;
	bool	   *possible = palloc(rca_nkey_names * sizeof(bool));

	for (int i = 0; i < rca_nkey_names; i++)
	{
		const RcaKeyName *name = &rca_key_names[i];

		rca_host_check_interrupts();
		possible[i] = name->name != NULL && report->values[name->key] == NULL &&
			rca_node_get(root, name->name) == NULL;
	}
	return possible;
}

/* The name that a key was probably meant for, or NULL. */
static const RcaKeyName *
find_spelling(const bool *possible, RcaStr key)
{
	rca_host_check_interrupts();
	for (int i = 0; i < rca_nkey_names; i++)
	{
		const char *name = rca_key_names[i].name;

		if (possible[i] && is_one_edit(key, rca_str(name, (int) strlen(name))))
			return &rca_key_names[i];
	}
	return NULL;
}

/* Suggest each key only once. */
static void
forget_key(bool *possible, RcaKey key)
{
	for (int i = 0; i < rca_nkey_names; i++)
		possible[i] &= rca_key_names[i].key != key;
}

static void
check_spelling(RcaLint *lint)
{
	const RcaNode *root = lint->report->front_matter.root;
	bool	   *possible;

	if (root == NULL)
		return;
	possible = names_not_used(lint->report);
	for (int i = 0; i < root->nitems; i += 2)
	{
		const RcaNode *key = root->items[i];
		int			width = key->end_col - key->col;
		int			ignored;
		const RcaKeyName *meant;
		RcaFinding *finding;

		if (rca_team_key(&lint->report->body, key->text, &ignored) != RCA_KEY_OTHER)
			continue;
		meant = find_spelling(possible, key->text);
		if (meant == NULL)
			continue;
		forget_key(possible, meant->key);
		finding = rca_add_finding_node(lint, RCA_RULE_MISSPELLED_KEY, key,
									   psprintf("\"%.*s\" may be a misspelling of \"%s\"",
												key->text.len, key->text.data,
												meant->name));
		/* a quoted key gets no fix: only plain text is replaced */
		if (finding != NULL && key->end_line == key->line &&
			width == rca_count_chars(key->text))
			finding->fix = rca_fix_at(key->line, key->col, width, meant->name);
	}
}

/* Reports keys that must have a single value and have a list or a mapping. */
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
		const RcaNode *key = lint->report->keys[singles[i]];
		const RcaNode *value = lint->report->values[singles[i]];

		if (value != NULL && value->kind >= RCA_NODE_SEQUENCE)
			rca_add_finding_node(lint, RCA_RULE_MALFORMED_VALUE, value,
								 psprintf("\"%.*s\" is a %s, not a single value",
										  key->text.len, key->text.data,
										  value->kind == RCA_NODE_SEQUENCE ?
										  "list" : "mapping"));
	}
	for (int i = 0; i < lengthof(lists); i++)
	{
		const RcaNode *key = lint->report->keys[lists[i]];
		const RcaNode *value = lint->report->values[lists[i]];

		if (value != NULL && value->kind == RCA_NODE_MAPPING)
			rca_add_finding_node(lint, RCA_RULE_MALFORMED_VALUE, value,
								 psprintf("\"%.*s\" is a mapping, not a list",
										  key->text.len, key->text.data));
	}
}

static bool
is_single(const RcaNode *value)
{
	return value != NULL && value->kind < RCA_NODE_SEQUENCE;
}

/* Reports a date that can be read but is not written as YYYY-MM-DD. */
static void
check_date_format(RcaLint *lint, const RcaNode *value)
{
	const RcaReport *report = lint->report;
	const char *wanted = rca_date_string(report->metadata.date);
	RcaStr		text = rca_node_text(value);
	RcaFinding *finding;
	RcaWhen		when;

	/* a time after the date is allowed */
	if (rca_starts_nocase(text, rca_str(wanted, 10)))
		return;
	finding = rca_add_finding_node(lint, RCA_RULE_DATE_FORMAT, value,
								   psprintf("the date is not written as %s",
											wanted));
	if (finding != NULL && rca_when_read(text, &when) &&
		when.length == text.len && when.clock < 0 &&
		value->line == value->end_line &&
		value->line < report->body.first_line)
		finding->fix = rca_fix_at(value->line, value->col,
								  value->end_col - value->col, wanted);
}

static void
check_date(RcaLint *lint)
{
	const RcaNode *value = lint->report->values[RCA_KEY_DATE];
	bool		known = lint->report->metadata.date != RCA_NO_DATE;
	RcaDateSource source = lint->report->date_source;

	if (value == NULL)
	{
		/* a date in the title is enough; one in prose may be about anything */
		if (!known || source == RCA_DATE_FROM_TIMELINE ||
			source == RCA_DATE_FROM_REPORTING || source == RCA_DATE_FROM_PROSE)
			rca_add_finding_missing(lint, RCA_RULE_MISSING_DATE,
									"front_matter",
									"the date of the incident is not stated");
	}
	else if (!is_single(value))
		return;
	else if (known)
		check_date_format(lint, value);
	else
	{
		RcaStr		text = rca_node_text(value);

		rca_add_finding_node(lint, RCA_RULE_INVALID_DATE, value,
							 psprintf("\"%.*s\" is not a valid date",
									  rca_clip(text, 40),
									  text.data ? text.data : ""));
	}
}

static bool
is_allowed_severity(const RcaPolicy *policy, const RcaMetadata *m)
{
	const RcaStrList *allowed = &policy->severities;

	if (allowed->items == NULL)
		return m->severity_rank != RCA_NO_RANK;
	for (int i = 0; i < allowed->count && m->severity.data != NULL; i++)
	{
		if (rca_equal_nocase(allowed->items[i], m->severity))
			return true;
	}
	return false;
}

static void
check_severity(RcaLint *lint)
{
	const RcaMetadata *m = &lint->report->metadata;
	const RcaNode *value = lint->report->values[RCA_KEY_SEVERITY];

	if (value == NULL)
		rca_add_finding_missing(lint, RCA_RULE_MISSING_SEVERITY,
								"front_matter",
								"the severity is not stated");
	else if (is_single(value) && !is_allowed_severity(lint->policy, m))
		rca_add_finding_node(lint, RCA_RULE_UNKNOWN_SEVERITY, value,
							 psprintf("\"%.*s\" is not a %s",
									  rca_clip(m->severity, 40),
									  m->severity.data ? m->severity.data : "",
									  lint->policy->severities.items ?
									  "severity of this policy" : "known severity"));
}

static void
check_status(RcaLint *lint)
{
	const RcaMetadata *m = &lint->report->metadata;
	const RcaNode *value = lint->report->values[RCA_KEY_STATUS];

	if (value == NULL && m->status.data == NULL)
		rca_add_finding_missing(lint, RCA_RULE_MISSING_STATUS, "front_matter",
								"the status is not stated");
	else if (is_single(value) &&
			 (m->status.data == NULL || !rca_team_knows_status(&lint->report->body, m->status)))
		rca_add_finding_node(lint, RCA_RULE_UNKNOWN_STATUS, value,
							 psprintf("\"%.*s\" is not a known status",
									  rca_clip(m->status, 40),
									  m->status.data ? m->status.data : ""));
}

/* Reports the second of two equal list items. */
static void
check_duplicates(RcaLint *lint, RcaRuleId rule, const RcaStrList *list,
				 const RcaNode *value, const char *kind)
{
	RcaNameIndex index;
	bool	   *repeats;

	rca_name_index(&index, list);
	repeats = rca_name_index_repeats(&index);
	for (int i = 1; i < list->count; i++)
	{
		RcaStr		item = list->items[i];

		if (repeats[i])
			rca_add_finding_node(lint, rule, rca_item_node(value, list, i),
								 psprintf("the %s \"%.*s\" appears twice", kind,
										  rca_clip(item, 60), item.data));
	}
}

/* A first heading that is the name of a part is not a title. */
static void
check_title(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaNode *value = report->values[RCA_KEY_TITLE];
	RcaStr		title = report->metadata.title;

	if (value != NULL && !is_single(value))
		return;
	if (title.data == NULL ||
		(rca_node_text(value).data == NULL &&
		 rca_team_part(&lint->report->body, title) != RCA_PART_OTHER))
		rca_add_finding_missing(lint, RCA_RULE_MISSING_TITLE, "front_matter",
								"the report has no title");
}

static void
check_services(RcaLint *lint)
{
	const RcaStrList *services = &lint->report->metadata.services;
	const RcaNode *value = lint->report->values[RCA_KEY_SERVICES];

	/* a mapping instead of a list is reported by another rule */
	if (services->count == 0 &&
		!(value != NULL && value->kind == RCA_NODE_MAPPING))
		rca_add_finding_missing(lint, RCA_RULE_MISSING_SERVICES,
								"front_matter",
								"no affected service is named");
	if (lint->report->services_line == 0)
		check_duplicates(lint, RCA_RULE_DUPLICATE_SERVICE, services, value,
						 "service");
}

static void
check_duration(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaNode *value = report->values[RCA_KEY_DURATION_MINUTES];

	if (value == NULL)
		value = report->values[RCA_KEY_DURATION];
	if (report->metadata.duration == RCA_NO_DURATION && is_single(value))
		rca_add_finding_node(lint, RCA_RULE_INVALID_DURATION, value,
							 psprintf("\"%.*s\" is not a valid duration",
									  rca_clip(value->text, 40),
									  value->text.data));
}

void
rca_check_front_matter(RcaLint *lint)
{
	check_title(lint);
	check_date(lint);
	check_severity(lint);
	check_status(lint);
	check_kinds(lint);
	check_duration(lint);
	check_services(lint);
	check_duplicates(lint, RCA_RULE_DUPLICATE_TAG,
					 &lint->report->metadata.tags,
					 lint->report->values[RCA_KEY_TAGS], "tag");
	check_spelling(lint);
}
