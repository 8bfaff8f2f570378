/*
 * src/edit/set.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/finish.h"
#include "edit/set.h"
#include "edit/set_yaml.h"
#include "edit/verify.h"
#include "values/duration.h"
#include "values/when_cell.h"

/* What a value has to be, and what it is compared with. */
typedef enum Shape
{
	SHAPE_TEXT,
	SHAPE_LIST,
	SHAPE_DATE,
	SHAPE_DURATION,
	SHAPE_MINUTES,
	SHAPE_ANY,					/* the value of a key, as it is written */
} Shape;

/* What of a report depends on a key. */
static const struct
{
	Shape		shape;
	uint32		changes;
}			key_kinds[RCA_KEY_COUNT] =
{
	[RCA_KEY_TITLE] = {SHAPE_TEXT, RCA_FACT_TITLE},
	[RCA_KEY_DATE] = {SHAPE_DATE, RCA_FACT_DATE | RCA_FACT_INSTANTS},
	[RCA_KEY_SEVERITY] = {SHAPE_TEXT, RCA_FACT_SEVERITY},
	[RCA_KEY_STATUS] = {SHAPE_TEXT, RCA_FACT_STATUS},
	[RCA_KEY_SERVICES] = {SHAPE_LIST, RCA_FACT_SERVICES},
	[RCA_KEY_TAGS] = {SHAPE_LIST, RCA_FACT_TAGS},
	[RCA_KEY_AUTHORS] = {SHAPE_LIST, RCA_FACT_AUTHORS},
	[RCA_KEY_DURATION_MINUTES] = {SHAPE_MINUTES, RCA_FACT_DURATION},
	[RCA_KEY_DURATION] = {SHAPE_DURATION, RCA_FACT_DURATION},
	[RCA_KEY_ZONE] = {SHAPE_ANY, RCA_FACT_INSTANTS},
	[RCA_KEY_START] = {SHAPE_ANY, RCA_FACT_DATE | RCA_FACT_DURATION | RCA_FACT_INSTANTS},
	[RCA_KEY_END] = {SHAPE_ANY, RCA_FACT_DURATION},
	[RCA_KEY_IS_RESOLVED] = {SHAPE_ANY, RCA_FACT_STATUS},
	[RCA_KEY_MOMENT] = {SHAPE_ANY, RCA_FACT_DATE | RCA_FACT_INSTANTS},
	[RCA_KEY_DETECTED] = {SHAPE_ANY, RCA_FACT_DATE | RCA_FACT_DURATION | RCA_FACT_INSTANTS},
	[RCA_KEY_REPORTED] = {SHAPE_ANY, RCA_FACT_DATE | RCA_FACT_INSTANTS},
	[RCA_KEY_OTHER] = {SHAPE_ANY, 0},
};

/* A key, and the value it is to have. */
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
	RcaNode		added;			/* a mapping of the keys that are new */
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

/* A list of texts; one text is a list of one. */
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
			refuse_value(setting, err, "The value is not a list of texts.",
						 "Give an array of strings, or null.");
	}
	if (setting->kind != RCA_KEY_OTHER && (!is_scalar(value) || rca_trim(value->text).len == 0))
		return refuse_value(setting, err, "The value is not a text.",
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
	setting->shape = key_kinds[setting->kind].shape;
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

/* A value of the front matter by the very name of its key, or NULL. */
static int
find_key(const RcaReport *report, RcaStr name)
{
	const RcaNode *root = report->front_matter.root;

	return root ? rca_node_find(root, name) : -1;
}

static bool
says_list(const RcaStrList *list, const Setting *setting)
{
	if (setting->clears || list->items == NULL)
		return setting->clears && list->items == NULL;
	if (list->count != setting->value->nitems)
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

		return setting->clears ? text.data == NULL :
			rca_equal(text, rca_trim(setting->value->text));
	}
	if (setting->clears || i < 0)
		return setting->clears && i < 0;
	return rca_same_node(report->front_matter.root->items[i + 1], setting->value);
}

/* Does the report say what is to be set? */
static bool
is_said(const RcaReport *report, const Setting *setting)
{
	const RcaMetadata *m = &report->metadata;
	const RcaNode *value = setting->value;

	switch (setting->shape)
	{
		case SHAPE_LIST:
			return says_list(list_of(report, setting->kind), setting);
		case SHAPE_DATE:
			return m->date == (setting->clears ? RCA_NO_DATE : rca_date_read(value->text));
		case SHAPE_DURATION:
			return m->duration == (setting->clears ? RCA_NO_DURATION :
								   rca_duration_read(value->text));
		case SHAPE_MINUTES:
			return m->duration == (setting->clears ? RCA_NO_DURATION :
								   rca_minutes_read(value->text));
		case SHAPE_TEXT:
			return setting->clears ? text_of(report, setting->kind).data == NULL :
				rca_equal(text_of(report, setting->kind), rca_trim(value->text));
		case SHAPE_ANY:
			break;
	}
	return says_any(report, setting);
}

/*
 * What is done
 */

/* A list as the one text that it was. */
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

	if (setting->clears)
		return rca_yaml_clear(setter->edit, key, old, setter->err);
	if (setting->shape == SHAPE_LIST && is_scalar(old) && old->kind != RCA_NODE_NULL)
		value = join_list(value);
	return rca_yaml_set(setter->edit, key, old, value, setter->err);
}

static bool
set_key(Setter *setter, const Setting *setting)
{
	const RcaReport *report = setter->edit->report;
	const RcaNode *root = report->front_matter.root;
	int			i = find_key(report, setting->name);

	rca_edit_allow(setter->edit, key_kinds[setting->kind].changes | RCA_FACT_LINKS);
	if (report->front_matter.is_toml)
		return rca_edit_refuse(setter->edit, setter->err, 1, "The front matter is TOML.", "");
	if (setting->kind != RCA_KEY_OTHER && report->values[setting->kind] != NULL)
	{
		const RcaNode *key = report->keys[setting->kind];

		if (find_key(report, key->text) >= 0)
			return set_front_matter(setter, setting, key, report->values[setting->kind]);
	}
	if (i >= 0)
		return set_front_matter(setter, setting, root->items[i], root->items[i + 1]);
	if (!setting->clears)
	{
		RcaNode    *key = palloc0(sizeof(RcaNode));

		key->text = setting->name;
		rca_node_append(&setter->added, key);
		rca_node_append(&setter->added, (RcaNode *) setting->value);
	}
	return true;
}

/* After the edit, the report has to say what was set. */
static bool
check_said(const RcaEdit *edit, const RcaReport *after, const Setting *setting,
		   RcaError *err)
{
	const RcaNode *key = edit->report->keys[setting->kind];

	if (is_said(after, setting))
		return true;
	(void) rca_edit_refuse(edit, err, key != NULL ? key->line : 1,
						   setting->clears ? "The report says it in another place, too." :
						   "The value would be read back as another one.",
						   "Change the text by hand, or write the value in another way.");
	err->message = psprintf("cannot set \"%s\"", rca_cstring(setting->name));
	return false;
}

const RcaReport *
rca_set_keys(RcaStr text, const RcaNode *keys, RcaStr *result, RcaError *err)
{
	Setter		setter = {rca_edit_begin(text, err), err, {RCA_NODE_MAPPING}};
	int			n = keys->nitems / 2;
	Setting    *settings = palloc0(Max(n, 1) * sizeof(Setting));
	const RcaReport *after;

	if (setter.edit == NULL)
		return NULL;
	for (int i = 0; i < n; i++)
	{
		if (!make_setting(keys->items[2 * i]->text, keys->items[2 * i + 1],
						  &settings[i], err))
			return NULL;
		if (!is_said(setter.edit->report, &settings[i]) && !set_key(&setter, &settings[i]))
			return NULL;
	}
	if (setter.added.nitems > 0 && !rca_yaml_add(setter.edit, &setter.added, err))
		return NULL;
	after = rca_edit_finish(setter.edit, result, err);
	for (int i = 0; after != NULL && i < n; i++)
	{
		if (!check_said(setter.edit, after, &settings[i], err))
			return NULL;
	}
	return after;
}
