/*
 * src/edit/set.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/date_style.h"
#include "edit/finish.h"
#include "edit/key_facts.h"
#include "edit/set.h"
#include "edit/set_body.h"
#include "edit/set_toml.h"
#include "edit/set_yaml.h"
#include "edit/verify.h"
#include "report/title_heading.h"
#include "values/duration.h"
#include "values/when_cell.h"

/*
 * The type that a value must have, which also determines how it is compared.
 */
typedef enum Shape
{
	SHAPE_ANY,					/* the value of any key, as it is given */
	SHAPE_TEXT,
	SHAPE_LIST,
	SHAPE_DATE,
	SHAPE_DURATION,
	SHAPE_MINUTES,
} Shape;

static const Shape shapes[RCA_KEY_COUNT] =
{
	[RCA_KEY_OTHER] = SHAPE_ANY,
	[RCA_KEY_TITLE] = SHAPE_TEXT,
	[RCA_KEY_DATE] = SHAPE_DATE,
	[RCA_KEY_SEVERITY] = SHAPE_TEXT,
	[RCA_KEY_STATUS] = SHAPE_TEXT,
	[RCA_KEY_SERVICES] = SHAPE_LIST,
	[RCA_KEY_TAGS] = SHAPE_LIST,
	[RCA_KEY_AUTHORS] = SHAPE_LIST,
	[RCA_KEY_DURATION_MINUTES] = SHAPE_MINUTES,
	[RCA_KEY_DURATION] = SHAPE_DURATION,
};

/* A key, and its new value. */
typedef struct Setting
{
	RcaStr		name;
	RcaKey		kind;
	Shape		shape;
	const RcaNode *value;
	bool		clears;
} Setting;

typedef struct Setter
{
	RcaEdit    *edit;
	RcaError   *err;
	RcaNode		added;			/* a mapping of the new keys */
} Setter;

/*
 * What is asked for
 */

static bool
refuse_value(const Setting *setting, RcaError *err, const char *detail,
			 const char *hint)
{
	err->kind = RCA_ERROR_EDIT;
	err->line = err->col = 0;
	err->message = psprintf("cannot set \"%s\"", rca_cstring(setting->name));
	err->detail = detail;
	err->hint = hint;
	return false;
}

static bool
is_scalar(const RcaNode *node)
{
	return node->kind != RCA_NODE_SEQUENCE && node->kind != RCA_NODE_MAPPING;
}

/* A list of texts.  A single text becomes a list of one. */
static const RcaNode *
make_list(const RcaNode *value)
{
	RcaNode    *list = palloc0(sizeof(RcaNode));

	list->kind = RCA_NODE_SEQUENCE;
	if (is_scalar(value))
		rca_node_append(list, (RcaNode *) value);
	for (int i = 0; value->kind == RCA_NODE_SEQUENCE && i < value->nitems; i++)
	{
		if (!is_scalar(value->items[i]) || value->items[i]->kind == RCA_NODE_NULL)
			return NULL;
		rca_node_append(list, value->items[i]);
	}
	return value->kind == RCA_NODE_MAPPING ? NULL : list;
}

static bool
check_value(Setting *setting, RcaError *err)
{
	const RcaNode *value = setting->value;

	if (setting->shape == SHAPE_LIST)
	{
		setting->value = make_list(value);
		return setting->value != NULL ||
			refuse_value(setting, err, "The value is not an array of strings.",
						 "Give an array of strings, or null.");
	}
	if (setting->kind != RCA_KEY_OTHER && (!is_scalar(value) || rca_trim(value->text).len == 0))
		return refuse_value(setting, err, "The value is not a string.",
							"Give a string, or null to clear it.");
	if (setting->shape == SHAPE_DATE && rca_date_read(value->text) == RCA_NO_DATE)
		return refuse_value(setting, err,
							psprintf("\"%s\" is not a date.", rca_cstring(value->text)),
							"Write it as YYYY-MM-DD.");
	if (setting->shape == SHAPE_DURATION && rca_duration_read(value->text) == RCA_NO_DURATION)
		return refuse_value(setting, err,
							psprintf("\"%s\" is not a duration.", rca_cstring(value->text)),
							"Write it as \"2h 44m\" or \"164 minutes\".");
	if (setting->shape == SHAPE_MINUTES && rca_minutes_read(value->text) == RCA_NO_DURATION)
		return refuse_value(setting, err,
							psprintf("\"%s\" is not a number of minutes.", rca_cstring(value->text)),
							"Give a number.");
	return true;
}

static bool
make_setting(RcaStr name, const RcaNode *value, Setting *setting, RcaError *err)
{
	int			ignored;

	setting->name = name;
	setting->kind = rca_key_of(name, &ignored);
	setting->shape = shapes[setting->kind];
	setting->value = value;
	setting->clears = (value->kind == RCA_NODE_NULL);
	return setting->clears || check_value(setting, err);
}

/*
 * What is said
 */

static RcaStr
text_of(const RcaReport *report, RcaKey kind)
{
	switch (kind)
	{
		case RCA_KEY_TITLE:
			return report->metadata.title;
		case RCA_KEY_SEVERITY:
			return report->metadata.severity;
		case RCA_KEY_STATUS:
			return report->metadata.status;
		default:
			return rca_node_text(report->values[kind]);
	}
}

static const RcaStrList *
list_of(const RcaReport *report, RcaKey kind)
{
	switch (kind)
	{
		case RCA_KEY_SERVICES:
			return &report->metadata.services;
		case RCA_KEY_TAGS:
			return &report->metadata.tags;
		default:
			return &report->metadata.authors;
	}
}

/*
 * The index of a value of the front matter by the exact name of its key, or
 * -1.
 */
static int
find_key(const RcaReport *report, RcaStr name)
{
	const RcaNode *root = report->front_matter.root;

	return root ? rca_node_find(root, name) : -1;
}

static bool
says_list(const RcaStrList *list, const Setting *setting)
{
	if (list->items == NULL || list->count != setting->value->nitems)
		return false;
	for (int i = 0; i < list->count; i++)
	{
		if (!rca_equal(list->items[i], rca_trim(setting->value->items[i]->text)))
			return false;
	}
	return true;
}

static bool
says_any(const RcaReport *report, const Setting *setting)
{
	int			i = find_key(report, setting->name);

	if (setting->kind != RCA_KEY_OTHER && i < 0)
	{
		RcaStr		text = text_of(report, setting->kind);

		return rca_equal(text, rca_trim(setting->value->text));
	}
	return i >= 0 &&
		rca_same_node(report->front_matter.root->items[i + 1], setting->value);
}

/*
 * The key by which a report states this: the duration may be in minutes or
 * not, and the date may be given with a time.
 */
static RcaKey
stated_key(const RcaReport *report, RcaKey kind)
{
	const RcaNode *const *values = report->values;

	if (kind == RCA_KEY_DURATION && values[RCA_KEY_DURATION_MINUTES] != NULL)
		return RCA_KEY_DURATION_MINUTES;
	if (kind == RCA_KEY_DURATION_MINUTES && values[kind] == NULL)
		return RCA_KEY_DURATION;
	if (kind == RCA_KEY_DATE && values[kind] == NULL && values[RCA_KEY_MOMENT] != NULL &&
		report->date_source == RCA_DATE_FROM_KEY)
		return RCA_KEY_MOMENT;
	return kind;
}

/*
 * Does the report say what must be set?  If it is cleared, no key may state
 * it.
 */
static bool
is_said(const RcaReport *report, const Setting *setting)
{
	const RcaMetadata *m = &report->metadata;
	const RcaNode *value = setting->value;

	if (setting->clears)
		return find_key(report, setting->name) < 0 &&
			(setting->kind == RCA_KEY_OTHER ||
			 report->values[stated_key(report, setting->kind)] == NULL);
	switch (setting->shape)
	{
		case SHAPE_LIST:
			return says_list(list_of(report, setting->kind), setting);
		case SHAPE_DATE:
			return m->date == rca_date_read(value->text);
		case SHAPE_DURATION:
			return m->duration == rca_duration_read(value->text);
		case SHAPE_MINUTES:
			return m->duration == rca_minutes_read(value->text);
		case SHAPE_TEXT:
			return rca_equal(text_of(report, setting->kind), rca_trim(value->text));
		case SHAPE_ANY:
			break;
	}
	return says_any(report, setting);
}

/*
 * What is done
 */

/* A text with the new date in the style of its old one. */
static RcaStr
replace_date(RcaStr text, RcaStr where, RcaDate old, const RcaNode *value)
{
	RcaStr		date = rca_date_like(where, old, rca_date_read(value->text));
	StringInfoData out;

	initStringInfo(&out);
	appendBinaryStringInfo(&out, text.data, (int) (where.data - text.data));
	appendBinaryStringInfo(&out, date.data, date.len);
	text = rca_slice(where.data + where.len, text.data + text.len);
	appendBinaryStringInfo(&out, text.data, text.len);
	return rca_str(out.data, out.len);
}

/* A list as one text. */
static const RcaNode *
join_list(const RcaNode *list)
{
	RcaNode    *text = palloc0(sizeof(RcaNode));
	StringInfoData out;

	initStringInfo(&out);
	for (int i = 0; i < list->nitems; i++)
	{
		RcaStr		item = list->items[i]->text;

		if (item.len == 0 || memchr(item.data, ',', item.len) != NULL)
			return list;
		appendStringInfo(&out, "%s%.*s", i > 0 ? ", " : "", item.len, item.data);
	}
	text->kind = RCA_NODE_STRING;
	text->text = rca_str(out.data, out.len);
	return out.len > 0 ? text : list;
}

static bool
set_front_matter(Setter *setter, const Setting *setting, const RcaNode *key,
				 const RcaNode *old)
{
	const RcaNode *value = setting->value;
	bool		is_toml = setter->edit->report->front_matter.is_toml;

	if (setting->clears)
		return (is_toml ? rca_toml_clear : rca_yaml_clear) (setter->edit, key, old, setter->err);
	if (setting->shape == SHAPE_LIST && is_scalar(old) && old->kind != RCA_NODE_NULL)
		value = join_list(value);
	return (is_toml ? rca_toml_set : rca_yaml_set) (setter->edit, key, old, value, setter->err);
}

static void
set_body(Setter *setter, const Setting *setting, RcaKey kind)
{
	RcaEdit    *edit = setter->edit;
	RcaStr		where = edit->report->sources[kind];
	RcaStr		text = setting->value->text;
	RcaStr		date = RCA_NULL_STR;

	if (setting->clears)
	{
		rca_body_clear(edit, kind);
		return;
	}
	if (setting->shape == SHAPE_LIST)
	{
		RcaStrList	list = {palloc(Max(setting->value->nitems, 1) * sizeof(RcaStr)), 0};

		for (; list.count < setting->value->nitems; list.count++)
			list.items[list.count] = rca_trim(setting->value->items[list.count]->text);
		rca_body_set_list(edit, kind, list_of(edit->report, kind), &list);
		return;
	}
	if (setting->shape == SHAPE_DATE)
		date = rca_find_date(where, edit->report->metadata.date);
	if (date.data != NULL)
		text = replace_date(where, date, edit->report->metadata.date, setting->value);
	if (date.data != NULL)
		rca_body_set_markdown(edit, kind, text);
	else
		rca_body_set(edit, kind, rca_trim(text));
}

/*
 * Converts a duration to the type of the key that states it: minutes, or a
 * text.
 */
static void
convert_duration(Setting *setting, RcaKey stated)
{
	RcaStr		text = setting->value->text;
	char	   *converted;

	if (setting->kind == stated || setting->clears)
		return;
	if (stated == RCA_KEY_DURATION_MINUTES)
	{
		converted = psprintf("%.10g", (double) rca_duration_read(text) / RCA_USECS_PER_MIN);
		setting->value = rca_node_new(RCA_NODE_NUMBER, rca_str(converted, (int) strlen(converted)));
	}
	else if (stated == RCA_KEY_DURATION)
	{
		converted = psprintf("%.*s minutes", text.len, text.data);
		setting->value = rca_node_new(RCA_NODE_STRING, rca_str(converted, (int) strlen(converted)));
	}
}

/* Sets a key that the report states. */
static bool
set_stated(Setter *setter, Setting setting, RcaKey kind)
{
	const RcaReport *report = setter->edit->report;
	const RcaNode *old = report->values[kind];
	RcaStr		date = RCA_NULL_STR;

	if (report->sources[kind].data != NULL)
	{
		set_body(setter, &setting, kind);
		return true;
	}
	if (setting.shape == SHAPE_DATE && !setting.clears && is_scalar(old))
		date = rca_find_date(old->text, report->metadata.date);
	if (date.data != NULL)
		setting.value = rca_node_new(RCA_NODE_STRING,
									 replace_date(old->text, date, report->metadata.date,
												  setting.value));
	return set_front_matter(setter, &setting, report->keys[kind], old);
}

static bool
set_key(Setter *setter, const Setting *setting)
{
	const RcaReport *report = setter->edit->report;
	const RcaNode *root = report->front_matter.root;
	int			i = find_key(report, setting->name);
	RcaKey		kind = stated_key(report, setting->kind);
	RcaStr		heading;

	rca_edit_allow(setter->edit, rca_facts_of_key(setting->kind) | RCA_FACT_LINKS);
	if (setting->kind != RCA_KEY_OTHER && report->values[kind] != NULL)
	{
		Setting		stated = *setting;

		convert_duration(&stated, kind);
		return set_stated(setter, stated, kind);
	}
	if (setting->kind == RCA_KEY_TITLE && rca_title_heading(report, &heading) != NULL)
		return rca_heading_set(setter->edit, rca_trim(setting->value->text), setter->err);
	if (i >= 0)
		return set_front_matter(setter, setting, root->items[i], root->items[i + 1]);
	if (!setting->clears)
	{
		rca_node_append(&setter->added, rca_node_new(RCA_NODE_STRING, setting->name));
		rca_node_append(&setter->added, (RcaNode *) setting->value);
	}
	return true;
}

/* After the edit the report must say what was set. */
static bool
check_said(const RcaEdit *edit, const RcaReport *after, const Setting *setting,
		   RcaError *err)
{
	const RcaNode *key = edit->report->overruled[setting->kind];

	if (is_said(after, setting))
		return true;
	if (key == NULL)
		key = edit->report->keys[setting->kind];
	(void) rca_edit_refuse(edit, err, key != NULL ? key->line : 1,
						   setting->clears ? "The report also states this value in another place." :
						   "The value would be read back as a different value.",
						   "Change the text by hand, or write the value differently.");
	err->message = psprintf("cannot set \"%s\"", rca_cstring(setting->name));
	return false;
}

/*
 * Adds the changes for one of the settings.  any says whether another one
 * changes.
 */
static bool
make_change(Setter *setter, const Setting *setting, bool any)
{
	const RcaReport *report = setter->edit->report;

	if (!is_said(report, setting))
		return set_key(setter, setting);
	/* a date without a key may be derived from another value that changes */
	if (any && !setting->clears && setting->shape == SHAPE_DATE &&
		report->values[stated_key(report, setting->kind)] == NULL)
		return set_key(setter, setting);
	return true;
}

const RcaReport *
rca_set_keys(RcaEdit *edit, const RcaNode *keys, RcaStr *result, RcaError *err)
{
	Setter		setter = {edit, err, {RCA_NODE_MAPPING}};
	int			n = keys->nitems / 2;
	Setting    *settings = palloc0(Max(n, 1) * sizeof(Setting));
	bool		any = false;
	const RcaReport *after;

	for (int i = 0; i < n; i++)
	{
		if (!make_setting(keys->items[2 * i]->text, keys->items[2 * i + 1],
						  &settings[i], err))
			return NULL;
		any |= !is_said(setter.edit->report, &settings[i]);
	}
	for (int i = 0; i < n; i++)
	{
		if (!make_change(&setter, &settings[i], any))
			return NULL;
	}
	if (setter.added.nitems > 0 &&
		!(setter.edit->report->front_matter.is_toml ? rca_toml_add : rca_yaml_add)
		(setter.edit, &setter.added, err))
		return NULL;
	after = rca_edit_finish(setter.edit, result, err);
	for (int i = 0; after != NULL && i < n; i++)
	{
		if (!check_said(setter.edit, after, &settings[i], err))
			return NULL;
	}
	return after;
}
