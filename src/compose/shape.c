/*
 * src/compose/shape.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "compose/shape.h"
#include "front_matter/argument.h"
#include "values/duration.h"

#define FIELDS(list)	list, lengthof(list)

static const RcaJsonField timeline_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"at", RCA_JSON_INSTANT},
	{"until", RCA_JSON_INSTANT},
	{"is_approximate", RCA_JSON_BOOLEAN},
	{"raw_time", RCA_JSON_STRING, RCA_JSON_SAID_WITHOUT_AT},
	{"zone", RCA_JSON_STRING, RCA_JSON_SAID_WITHOUT_AT},
	{"milestone", RCA_JSON_STRING},
	{"event", RCA_JSON_STRING},
	{"elapsed", RCA_JSON_LENGTH, RCA_JSON_PLACE},
	{"extra", RCA_JSON_PAIRS},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField action_item_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"priority", RCA_JSON_STRING},
	{"action", RCA_JSON_STRING},
	{"owner", RCA_JSON_STRING},
	{"due_date", RCA_JSON_DATE},
	{"raw_status", RCA_JSON_STRING},
	{"state", RCA_JSON_STRING},
	{"is_open", RCA_JSON_BOOLEAN},
	{"ticket", RCA_JSON_STRING},
	{"key", RCA_JSON_STRING, RCA_JSON_PLACE},
	{"extra", RCA_JSON_PAIRS},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField section_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"level", RCA_JSON_NUMBER},
	{"heading", RCA_JSON_STRING},
	{"part", RCA_JSON_STRING},
	{"heading_path", RCA_JSON_STRINGS, RCA_JSON_PLACE},
	{"content", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"end_line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField factor_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"factor", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField step_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"step", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField lesson_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"category", RCA_JSON_STRING},
	{"lesson", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField service_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"service", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

/* only the scope is not read from the text */
static const RcaJsonField impact_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"scope", RCA_JSON_STRING},
	{"label", RCA_JSON_STRING},
	{"comparator", RCA_JSON_STRING},
	{"value", RCA_JSON_NUMBER},
	{"unit", RCA_JSON_STRING},
	{"baseline_comparator", RCA_JSON_STRING},
	{"baseline", RCA_JSON_NUMBER},
	{"from_value", RCA_JSON_NUMBER},
	{"to_value", RCA_JSON_NUMBER},
	{"ratio", RCA_JSON_NUMBER},
	{"currency", RCA_JSON_STRING},
	{"raw", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"measure", RCA_JSON_STRING},
	{"amount", RCA_JSON_NUMBER},
	{"is_figure", RCA_JSON_BOOLEAN},
};

static const RcaJsonField link_fields[] =
{
	{"ord", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"kind", RCA_JSON_STRING},
	{"target", RCA_JSON_STRING},
	{"anchor", RCA_JSON_STRING},
	{"label", RCA_JSON_STRING},
	{"section", RCA_JSON_STRING},
	{"part", RCA_JSON_STRING},
	{"line", RCA_JSON_NUMBER, RCA_JSON_PLACE},
	{"col", RCA_JSON_NUMBER, RCA_JSON_PLACE},
};

static const RcaJsonField report_fields[] =
{
	{"title", RCA_JSON_STRING},
	{"date", RCA_JSON_DATE},
	{"severity", RCA_JSON_STRING},
	{"severity_rank", RCA_JSON_NUMBER},
	{"status", RCA_JSON_STRING},
	{"services", RCA_JSON_STRINGS},
	{"tags", RCA_JSON_STRINGS},
	{"authors", RCA_JSON_STRINGS},
	{"duration", RCA_JSON_LENGTH},
	{"summary", RCA_JSON_MARKDOWN},
	{"root_cause", RCA_JSON_MARKDOWN},
	{"prepared_by", RCA_JSON_STRING},
	{"prepared_on", RCA_JSON_DATE},
	{"front_matter", RCA_JSON_OBJECT},
	{"timeline", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(timeline_fields)},
	{"action_items", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(action_item_fields)},
	{"sections", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(section_fields)},
	{"contributing_factors", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(factor_fields)},
	{"resolution_steps", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(step_fields)},
	{"lessons", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(lesson_fields)},
	{"impacts", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(impact_fields)},
	{"affected_services", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(service_fields)},
	{"links", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(link_fields)},
	/* these are derived from the rest */
	{"metrics", RCA_JSON_ROWS, RCA_JSON_PLACE},
	{"tables", RCA_JSON_ROWS, RCA_JSON_PLACE},
	{"code_blocks", RCA_JSON_ROWS, RCA_JSON_PLACE},
};

const RcaJsonField rca_json_report =
{
	"report", RCA_JSON_ROWS, RCA_JSON_SAID, FIELDS(report_fields)
};

/* What a value must be, after "is not". */
static const char *const type_words[] =
{
	[RCA_JSON_STRING] = "a string",
	[RCA_JSON_MARKDOWN] = "a string",
	[RCA_JSON_DATE] = "a date",
	[RCA_JSON_INSTANT] = "an instant",
	[RCA_JSON_LENGTH] = "a length of time",
	[RCA_JSON_NUMBER] = "a number",
	[RCA_JSON_BOOLEAN] = "true or false",
	[RCA_JSON_STRINGS] = "an array of strings",
	[RCA_JSON_PAIRS] = "an object of strings",
	[RCA_JSON_OBJECT] = "an object",
	[RCA_JSON_ROWS] = "an array of objects",
};

/* What to write. */
static const char *const type_hints[] =
{
	[RCA_JSON_STRING] = "Give a string, or leave the key out.",
	[RCA_JSON_MARKDOWN] = "Give a string, or leave the key out.",
	[RCA_JSON_DATE] = "Write it as \"2025-02-08\".",
	[RCA_JSON_INSTANT] = "Write it with its offset, as \"2025-02-08T22:58:00Z\" or \"2025-02-08T23:58:00+01:00\".",
	[RCA_JSON_LENGTH] = "Write it as \"PT2H11M\", in whole seconds.",
	[RCA_JSON_NUMBER] = "Give a number, or leave the key out.",
	[RCA_JSON_BOOLEAN] = "Give true or false, or leave the key out.",
	[RCA_JSON_STRINGS] = "Give an array such as [\"checkout\", \"ledger\"].",
	[RCA_JSON_PAIRS] = "Give an object such as {\"Channel\": \"#incidents\"}.",
	[RCA_JSON_OBJECT] = "Give an object, or leave the key out.",
	[RCA_JSON_ROWS] = "Give an array of objects, one for each row.",
};

/*
 * Places
 */

bool
rca_json_refuse(RcaArgumentError *err, const char *path, const char *detail, const char *hint)
{
	err->message = "cannot build a report from this JSON";
	err->detail = psprintf("%s: %s", path, detail);
	err->hint = hint;
	return false;
}

/* Can a path have this key without quotes? */
static bool
is_name(RcaStr key)
{
	for (int i = 0; i < key.len; i++)
	{
		if (!rca_is_alpha(key.data[i]) && key.data[i] != '_' &&
			(i == 0 || !rca_is_digit(key.data[i])))
			return false;
	}
	return key.len > 0;
}

const char *
rca_json_path_key(const char *path, RcaStr key)
{
	int			shown = rca_clip(key, RCA_ARGUMENT_SHOWN);

	return is_name(key) ? psprintf("%s.%.*s", path, shown, key.data) :
		psprintf("%s.\"%.*s\"", path, shown, key.data);
}

const char *
rca_json_path_item(const char *path, int i)
{
	return psprintf("%s[%d]", path, i);
}

const char *
rca_json_shown(const RcaNode *value)
{
	int			shown = rca_clip(value->text, RCA_ARGUMENT_SHOWN);
	const char *quote = value->kind == RCA_NODE_STRING ? "\"" : "";

	if (value->kind == RCA_NODE_SEQUENCE)
		return "an array";
	if (value->kind == RCA_NODE_MAPPING)
		return "an object";
	return psprintf("%s%.*s%s%s", quote, shown, value->text.data,
					shown < value->text.len ? "..." : "", quote);
}

/*
 * Values
 */

const RcaNode *
rca_json_get(const RcaNode *object, const char *name)
{
	int			i = rca_node_find(object, rca_str(name, (int) strlen(name)));

	return i < 0 || object->items[i + 1]->kind == RCA_NODE_NULL ? NULL : object->items[i + 1];
}

bool
rca_json_is_null(const RcaNode *object, const char *name)
{
	int			i = rca_node_find(object, rca_str(name, (int) strlen(name)));

	return i >= 0 && object->items[i + 1]->kind == RCA_NODE_NULL;
}

RcaStr
rca_json_text_of(const RcaNode *object, const char *name)
{
	const RcaNode *value = rca_json_get(object, name);

	return value == NULL ? RCA_NULL_STR : value->text;
}

int
rca_json_count(const RcaNode *object, const char *name)
{
	const RcaNode *value = rca_json_get(object, name);

	return value == NULL ? 0 : value->nitems;
}

/* Reads two digits after a sign. */
static bool
read_two(RcaStr s, int *pos, char sign, int *value)
{
	if (*pos >= s.len || s.data[*pos] != sign ||
		rca_read_digits(s, *pos + 1, 2, 2, value) == 0)
		return false;
	*pos += 3;
	return true;
}

/* Reads the date at the start of s, which has ten bytes. */
static RcaDate
read_date(RcaStr s)
{
	int			year;
	int			month;
	int			day;
	int			pos = 4;

	if (rca_read_digits(s, 0, 4, 4, &year) == 0 || !read_two(s, &pos, '-', &month) ||
		!read_two(s, &pos, '-', &day))
		return RCA_NO_DATE;
	return rca_date_of(year, month, day);
}

RcaDate
rca_json_date(RcaStr text)
{
	return text.len == 10 ? read_date(text) : RCA_NO_DATE;
}

/*
 * Reads a fraction of a second, if there is one.  Microseconds are the
 * smallest unit.
 */
static bool
read_fraction(RcaStr s, int *pos, int64 *usecs)
{
	int64		unit = RCA_USECS_PER_SEC / 10;
	int			start = *pos + 1;

	if (*pos >= s.len || s.data[*pos] != '.')
		return true;
	for ((*pos)++; *pos < s.len && rca_is_digit(s.data[*pos]); (*pos)++)
	{
		if (unit == 0 && s.data[*pos] != '0')
			return false;
		*usecs += unit * (s.data[*pos] - '0');
		unit /= 10;
	}
	return *pos > start;
}

/* "Z", "+01:00", "+0100" at the end of s */
static bool
read_offset(RcaStr s, int64 *offset)
{
	int			hours;
	int			minutes;
	bool		has_colon = s.len == 6 && s.data[3] == ':';

	*offset = 0;
	if (s.len == 1)
		return s.data[0] == 'Z' || s.data[0] == 'z';
	if ((s.len != 5 && !has_colon) || (s.data[0] != '+' && s.data[0] != '-'))
		return false;
	if (rca_read_digits(rca_str(s.data + 1, 2), 0, 2, 2, &hours) == 0 ||
		rca_read_digits(s, has_colon ? 4 : 3, 2, 2, &minutes) == 0 ||
		hours > 15 || minutes > 59)
		return false;
	*offset = hours * RCA_USECS_PER_HOUR + minutes * RCA_USECS_PER_MIN;
	if (s.data[0] == '-')
		*offset = -*offset;
	return true;
}

RcaInstant
rca_json_instant(RcaStr text)
{
	RcaDate		date = read_date(rca_str(text.data, Min(text.len, 10)));
	int64		usecs = 0;
	int64		offset;
	int			hour;
	int			minute;
	int			second = 0;
	int			pos = 13;

	if (date == RCA_NO_DATE || text.len < 17 || strchr("Tt ", text.data[10]) == NULL ||
		rca_read_digits(text, 11, 2, 2, &hour) == 0 || !read_two(text, &pos, ':', &minute))
		return RCA_NO_INSTANT;
	if (pos < text.len && text.data[pos] == ':' &&
		(!read_two(text, &pos, ':', &second) || !read_fraction(text, &pos, &usecs)))
		return RCA_NO_INSTANT;
	if (hour > 23 || minute > 59 || second > 59 || !read_offset(rca_skip(text, pos), &offset))
		return RCA_NO_INSTANT;
	return date * RCA_USECS_PER_DAY + hour * RCA_USECS_PER_HOUR +
		minute * RCA_USECS_PER_MIN + second * RCA_USECS_PER_SEC + usecs - offset;
}

/*
 * Checking
 */

const RcaJsonField *
rca_json_field(const RcaJsonField *rows, RcaStr name)
{
	for (int i = 0; i < rows->nfields; i++)
	{
		if (rca_equal(name, rca_str(rows->fields[i].name, (int) strlen(rows->fields[i].name))))
			return &rows->fields[i];
	}
	return NULL;
}

/* Is every item, or every value of an object, a string? */
static bool
has_strings(const RcaNode *value, RcaNodeKind kind)
{
	int			step = kind == RCA_NODE_MAPPING ? 2 : 1;

	if (value->kind != kind)
		return false;
	for (int i = step - 1; i < value->nitems; i += step)
	{
		if (value->items[i]->kind != RCA_NODE_STRING)
			return false;
	}
	return true;
}

/* The seconds of a unit of time that begins with this letter. */
static int64
unit_seconds(char letter)
{
	switch (rca_to_lower(letter))
	{
		case 's':
			return 1;
		case 'm':
			return 60;
		case 'h':
			return 60 * 60;
		case 'd':
			return 24 * 60 * 60;
		default:
			return 0;
	}
}

/*
 * Does a length of time have a fraction of a second, as in "PT1.5S"?  A report
 * states whole seconds, so the fraction would be lost.
 */
static bool
has_part_of_second(RcaStr s)
{
	for (int i = 1; i < s.len; i++)
	{
		int64		part = 0;
		int64		one = 1;

		if ((s.data[i] != '.' && s.data[i] != ',') || !rca_is_digit(s.data[i - 1]))
			continue;
		/* with more digits there is a fraction of a second in every unit */
		for (i++; i < s.len && rca_is_digit(s.data[i]); i++)
		{
			if (one >= INT64CONST(1000000000000))
				return true;
			part = part * 10 + (s.data[i] - '0');
			one *= 10;
		}
		while (i < s.len && rca_is_blank(s.data[i]))
			i++;
		if (i < s.len && part * unit_seconds(s.data[i]) % one != 0)
			return true;
	}
	return false;
}

static bool
is_of_type(const RcaNode *value, RcaJsonType type)
{
	switch (type)
	{
		case RCA_JSON_STRING:
		case RCA_JSON_MARKDOWN:
			return value->kind == RCA_NODE_STRING;
		case RCA_JSON_DATE:
			return value->kind == RCA_NODE_STRING && rca_json_date(value->text) != RCA_NO_DATE;
		case RCA_JSON_INSTANT:
			return value->kind == RCA_NODE_STRING && rca_json_instant(value->text) != RCA_NO_INSTANT;
		case RCA_JSON_LENGTH:
			return value->kind == RCA_NODE_STRING && rca_duration_read(value->text) != RCA_NO_DURATION &&
				!has_part_of_second(value->text);
		case RCA_JSON_NUMBER:
			return value->kind == RCA_NODE_NUMBER;
		case RCA_JSON_BOOLEAN:
			return value->kind == RCA_NODE_TRUE || value->kind == RCA_NODE_FALSE;
		case RCA_JSON_STRINGS:
			return has_strings(value, RCA_NODE_SEQUENCE);
		case RCA_JSON_PAIRS:
			return has_strings(value, RCA_NODE_MAPPING);
		case RCA_JSON_OBJECT:
			return value->kind == RCA_NODE_MAPPING;
		case RCA_JSON_ROWS:
			return value->kind == RCA_NODE_SEQUENCE;
	}
	return false;
}

static const char *
field_names(const RcaJsonField *rows)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoString(&out, "Keys are ");
	for (int i = 0; i < rows->nfields; i++)
		appendStringInfo(&out, "%s%s", i == 0 ? "" : i + 1 < rows->nfields ? ", " : " and ",
						 rows->fields[i].name);
	appendStringInfoChar(&out, '.');
	return out.data;
}

static bool check_rows(const RcaNode *value, const RcaJsonField *field, const char *path,
					   RcaArgumentError *err);

/* Checks a row or the whole report. */
static bool
check_object(const RcaNode *object, const RcaJsonField *rows, const char *path,
			 RcaArgumentError *err)
{
	if (object->kind != RCA_NODE_MAPPING)
		return rca_json_refuse(err, path, psprintf("%s is not an object.", rca_json_shown(object)),
							   field_names(rows));
	for (int i = 0; i < object->nitems; i += 2)
	{
		const RcaJsonField *field = rca_json_field(rows, object->items[i]->text);
		const RcaNode *value = object->items[i + 1];

		rca_host_check_interrupts();
		if (field == NULL)
			return rca_json_refuse(err, rca_json_path_key(path, object->items[i]->text),
								   "a report has no such key.", field_names(rows));
		if (field->use == RCA_JSON_PLACE || value->kind == RCA_NODE_NULL)
			continue;
		if (!is_of_type(value, field->type))
			return rca_json_refuse(err, rca_json_path_key(path, object->items[i]->text),
								   psprintf("%s is not %s.", rca_json_shown(value), type_words[field->type]),
								   type_hints[field->type]);
		if (field->type == RCA_JSON_ROWS &&
			!check_rows(value, field, rca_json_path_key(path, object->items[i]->text), err))
			return false;
	}
	return true;
}

static bool
check_rows(const RcaNode *value, const RcaJsonField *field, const char *path,
		   RcaArgumentError *err)
{
	if (value->nitems > RCA_MAX_ENTRIES)
		return rca_json_refuse(err, path, psprintf("there are %d rows.", value->nitems),
							   psprintf("A report has at most %d rows of each kind.", RCA_MAX_ENTRIES));
	for (int i = 0; i < value->nitems; i++)
	{
		if (!check_object(value->items[i], field, rca_json_path_item(path, i), err))
			return false;
	}
	return true;
}

bool
rca_json_check(const RcaNode *json, RcaArgumentError *err)
{
	return check_object(json, &rca_json_report, "$", err);
}
