/*
 * src/report/teach.c
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/argument.h"
#include "report/teach.h"
#include "values/zone.h"
#include "words/fold.h"
#include "words/vocabulary.h"

#define ARGUMENT	"conventions"

typedef struct Teacher
{
	RcaConventions *conventions;
	RcaArgumentError *err;
} Teacher;

typedef bool (*KeyReader) (Teacher *teacher, const RcaNode *value);

typedef struct ConventionKey
{
	const char *name;
	RcaNodeKind kind;
	KeyReader	read;
} ConventionKey;

/* Words under the name of what they say: {"owner": ["Wer"]} */
typedef struct Vocabulary
{
	const char *key;
	const char *thing;			/* what has the names */
	RcaTaughtKind kind;
	RcaNameOf	name_of;		/* gives NULL where there is none by a number */
	int			count;
} Vocabulary;

static const char *const column_names[RCA_COLUMN_COUNT] = {
	[RCA_COLUMN_OTHER] = "other",
	[RCA_COLUMN_DATE] = "date",
	[RCA_COLUMN_TIME] = "time",
	[RCA_COLUMN_ZONE] = "zone",
	[RCA_COLUMN_EVENT] = "event",
	[RCA_COLUMN_MILESTONE] = "milestone",
	[RCA_COLUMN_PRIORITY] = "priority",
	[RCA_COLUMN_ACTION] = "action",
	[RCA_COLUMN_OWNER] = "owner",
	[RCA_COLUMN_DUE_DATE] = "due_date",
	[RCA_COLUMN_STATUS] = "status",
	[RCA_COLUMN_TICKET] = "ticket",
	[RCA_COLUMN_DONE] = "done",
};

static const char *const key_names[RCA_KEY_COUNT] = {
	[RCA_KEY_OTHER] = "other",
	[RCA_KEY_TITLE] = "title",
	[RCA_KEY_DATE] = "date",
	[RCA_KEY_SEVERITY] = "severity",
	[RCA_KEY_STATUS] = "status",
	[RCA_KEY_SERVICES] = "services",
	[RCA_KEY_TAGS] = "tags",
	[RCA_KEY_AUTHORS] = "authors",
	[RCA_KEY_DURATION_MINUTES] = "duration_minutes",
	[RCA_KEY_DURATION] = "duration",
	[RCA_KEY_ZONE] = "zone",
	[RCA_KEY_START] = "start",
	[RCA_KEY_END] = "end",
	[RCA_KEY_IS_RESOLVED] = "resolved",
	[RCA_KEY_DETECTED] = "detected",
	[RCA_KEY_REPORTED] = "reported",
};

static const char *
name_of_part(int number)
{
	return rca_part_name(number);
}

static const char *
name_of_column(int number)
{
	return column_names[number];
}

static const char *
name_of_metadata(int number)
{
	return key_names[number];
}

static const char *
name_of_state(int number)
{
	return number == RCA_STATE_UNSTATED ? NULL : rca_state_name(number);
}

static const char *
name_of_milestone(int number)
{
	return number == RCA_MILESTONE_NONE ? "none" : rca_milestone_name(number).data;
}

static const Vocabulary headings = {
	"headings", "part", RCA_TAUGHT_HEADING, name_of_part, RCA_PART_COUNT
};
static const Vocabulary columns = {
	"columns", "column", RCA_TAUGHT_TIMELINE_COLUMN, name_of_column, RCA_COLUMN_COUNT
};
static const Vocabulary metadata = {
	"keys", "key of a report", RCA_TAUGHT_KEY, name_of_metadata, RCA_KEY_COUNT
};
static const Vocabulary statuses = {
	"statuses", "status", RCA_TAUGHT_STATUS, name_of_state, RCA_STATE_COUNT
};
static const Vocabulary milestones = {
	"milestones", "milestone", RCA_TAUGHT_MILESTONE, name_of_milestone, RCA_MILESTONE_COUNT
};

static const char *
name_of_ignored(int number)
{
	static const char *const names[] = {"headings", "rows"};

	return names[number];
}

static const Vocabulary ignored = {
	"ignore", "kind of thing to ignore", RCA_TAUGHT_IGNORED_HEADING, name_of_ignored, 2
};

/*
 * Errors
 */

static bool
check_kind(Teacher *t, const RcaNode *value, RcaNodeKind kind, const char *place)
{
	return rca_argument_check_kind(t->err, ARGUMENT, value, kind, place,
								   "Conventions are an object such as {\"zone\": \"Europe/Oslo\", "
								   "\"headings\": {\"root_cause\": [\"Wie es dazu kam\"]}}.");
}

/* Something is wrong with what was written at a place. */
static bool
fail(Teacher *t, const char *message, RcaStr word, const char *detail,
	 const char *hint)
{
	t->err->message = psprintf(message, rca_clip(word, RCA_ARGUMENT_SHOWN),
							   word.data);
	t->err->detail = detail;
	t->err->hint = hint;
	return false;
}

static const char *
sentence(const char *place, const char *rest)
{
	return psprintf("%c%s %s.", pg_toupper((unsigned char) place[0]), place + 1,
					rest);
}

/* "The parts are a, b and c.", of all that have a name */
static const char *
list_names(const Vocabulary *v)
{
	StringInfoData list;
	const char *separator = "";

	initStringInfo(&list);
	appendStringInfo(&list, "The keys of \"%s\" are ", v->key);
	for (int i = 0; i < v->count; i++)
	{
		if (v->name_of(i) == NULL)
			continue;
		appendStringInfo(&list, "%s%s", separator, v->name_of(i));
		separator = ", ";
	}
	appendStringInfoChar(&list, '.');
	return list.data;
}

/*
 * Words
 */

/*
 * Teaches a word that stands at a place.  name_of says what another value of
 * the same word is; it is NULL where values are numbers of names.
 */
static bool
teach(Teacher *t, RcaTaughtKind kind, RcaStr word, int value, const char *place,
	  RcaNameOf name_of)
{
	int			before;

	if (t->conventions->nwords == RCA_MAX_CONVENTIONS_WORDS)
		return fail(t, "too many words in conventions: \"%.*s\" is one too many",
					word, sentence(place, psprintf("is beyond the limit of %d words",
												   RCA_MAX_CONVENTIONS_WORDS)),
					"A word that ends in \"*\" can replace many words.");
	switch (rca_teach_word(t->conventions, kind, word, value, &before))
	{
		case RCA_TAUGHT_NEW:
			break;
		case RCA_TAUGHT_NOTHING:
			return fail(t, "invalid word \"%.*s\" in conventions", word,
						sentence(place, "has no letter and no digit"),
						"Case, punctuation, emoji and leading numbers are ignored in a word.");
		case RCA_TAUGHT_TOO_LONG:
			return fail(t, "invalid word \"%.*s\" in conventions", word,
						sentence(place, psprintf("is longer than %d bytes", RCA_MAX_FOLDED)),
						"Use its beginning, followed by \"*\".");
		case RCA_TAUGHT_STAR:
			return fail(t, "invalid word \"%.*s\" in conventions", word,
						sentence(place, "has \"*\" before its end"),
						"\"*\" stands for the rest of a text and is allowed only at the end of a word.");
		case RCA_TAUGHT_OTHERWISE:
			if (name_of == NULL && rca_equal(t->conventions->names[before],
											 t->conventions->names[value]))
				break;
			return fail(t, "contradiction in conventions about \"%.*s\"", word,
						sentence(place, name_of == NULL ? "is the same word as another one" :
								 psprintf("is the same word as one of \"%s\"", name_of(before))),
						"Words that differ only in case, accents, punctuation or leading numbers are the same word.");
	}
	return true;
}

/* The number of a name, or -1. */
static int
number_of(const Vocabulary *v, RcaStr name)
{
	for (int i = 0; i < v->count; i++)
	{
		const char *known = v->name_of(i);

		if (known != NULL && rca_equal(name, rca_str(known, (int) strlen(known))))
			return i;
	}
	return -1;
}

/*
 * Reads the list of words for what has a number.  A word may name one column of
 * a timeline and another of action items.
 */
static bool
read_words(Teacher *t, const Vocabulary *v, int number, const RcaNode *words)
{
	RcaTaughtKind kind = v->kind;

	if (v == &columns && number > RCA_COLUMN_MILESTONE)
		kind = RCA_TAUGHT_ACTION_COLUMN;
	else if (v == &ignored)
		kind += number;
	if (!check_kind(t, words, RCA_NODE_SEQUENCE,
					psprintf("the value of \"%s\" in \"%s\"",
							 v->name_of(number), v->key)))
		return false;
	for (int i = 0; i < words->nitems; i++)
	{
		const char *place = psprintf("item %d of \"%s\" in \"%s\"", i + 1,
									 v->name_of(number), v->key);

		if (!check_kind(t, words->items[i], RCA_NODE_STRING, place) ||
			!teach(t, kind, words->items[i]->text, number, place, v->name_of))
			return false;
		if (v == &columns && number == RCA_COLUMN_OTHER &&
			!teach(t, RCA_TAUGHT_ACTION_COLUMN, words->items[i]->text, number, place,
				   v->name_of))
			return false;
	}
	return true;
}

/* Reads the object of a vocabulary: names, and a list of words for each. */
static bool
read_vocabulary(Teacher *t, const Vocabulary *v, const RcaNode *value)
{
	for (int i = 0; i + 1 < value->nitems; i += 2)
	{
		RcaStr		name = value->items[i]->text;
		int			number = number_of(v, name);

		if (number < 0)
			return rca_argument_unknown(t->err, v->thing, name,
										psprintf("a key of \"%s\"", v->key),
										list_names(v));
		if (!read_words(t, v, number, value->items[i + 1]))
			return false;
	}
	return true;
}

static bool
read_headings(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &headings, value);
}

static bool
read_columns(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &columns, value);
}

static bool
read_keys(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &metadata, value);
}

static bool
read_statuses(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &statuses, value);
}

static bool
read_milestones(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &milestones, value);
}

static const char *
name_of_rank(int number)
{
	return psprintf("%d", number);
}

static bool
read_severities(Teacher *t, const RcaNode *value)
{
	for (int i = 0; i + 1 < value->nitems; i += 2)
	{
		RcaStr		word = value->items[i]->text;
		const RcaNode *rank = value->items[i + 1];
		const char *place = psprintf("the value of \"%.*s\" in \"severities\"",
									 rca_clip(word, RCA_ARGUMENT_SHOWN), word.data);

		if (!check_kind(t, rank, RCA_NODE_NUMBER, place))
			return false;
		if (rank->text.len != 1 || !rca_is_digit(rank->text.data[0]))
			return fail(t, "invalid rank \"%.*s\" of a severity", rank->text,
						psprintf("It is %s.", place),
						"A rank is a number from 0 to 9. Rank 0 is the worst and is for P0, rank 1 is next.");
		if (!teach(t, RCA_TAUGHT_SEVERITY, word, rank->text.data[0] - '0',
				   psprintf("\"%.*s\" in \"severities\"",
							rca_clip(word, RCA_ARGUMENT_SHOWN), word.data),
				   name_of_rank))
			return false;
	}
	return true;
}

/*
 * Names, and what is left out
 */

static bool
read_names(Teacher *t, const RcaNode *value, const char *key, RcaTaughtKind kind)
{
	for (int i = 0; i + 1 < value->nitems; i += 2)
	{
		RcaStr		word = value->items[i]->text;
		RcaStr		name;
		const char *place = psprintf("\"%.*s\" in \"%s\"",
									 rca_clip(word, RCA_ARGUMENT_SHOWN), word.data, key);

		if (!check_kind(t, value->items[i + 1], RCA_NODE_STRING,
						psprintf("the value of %s", place)))
			return false;
		name = rca_trim(value->items[i + 1]->text);
		if (name.len == 0)
			return fail(t, "no name for \"%.*s\" in conventions", word,
						psprintf("It is the value of %s.", place),
						"The value is the name that is shown.");
		if (!teach(t, kind, word, rca_teach_name(t->conventions, name), place, NULL))
			return false;
	}
	return true;
}

static bool
read_services(Teacher *t, const RcaNode *value)
{
	return read_names(t, value, "services", RCA_TAUGHT_SERVICE);
}

static bool
read_owners(Teacher *t, const RcaNode *value)
{
	return read_names(t, value, "owners", RCA_TAUGHT_OWNER);
}

static bool
read_ignore(Teacher *t, const RcaNode *value)
{
	return read_vocabulary(t, &ignored, value);
}

/*
 * Other keys
 */

static bool
read_extends(Teacher *t, const RcaNode *value)
{
	if (rca_equal(value->text, RCA_STR("world-1")))
		return true;
	return rca_argument_unknown(t->err, "set of conventions", value->text,
								"the value of \"extends\"",
								"The only set that can be extended is world-1, the words that rca knows by itself.");
}

static bool
read_zone(Teacher *t, const RcaNode *value)
{
	RcaStr		text = rca_trim(value->text);
	RcaZone		zone;

	if (rca_zone_read(text, &zone) != text.len || zone.kind != RCA_ZONE_KNOWN)
		return rca_argument_unknown(t->err, "time zone", value->text,
									"the value of \"zone\"",
									"A zone is a region such as \"Europe/Oslo\", an abbreviation such as \"PST\", or an offset such as \"+02:00\".");
	t->conventions->zone = rca_copy(text);
	return true;
}

static bool
read_date_order(Teacher *t, const RcaNode *value)
{
	if (rca_equal_nocase(value->text, RCA_STR("dmy")))
		t->conventions->order = RCA_TAUGHT_DAY_FIRST;
	else if (rca_equal_nocase(value->text, RCA_STR("mdy")))
		t->conventions->order = RCA_TAUGHT_MONTH_FIRST;
	else
		return rca_argument_unknown(t->err, "order of day and month", value->text,
									"the value of \"date_order\"",
									"The order is \"dmy\", with the day first, or \"mdy\", with the month first.");
	return true;
}

static const ConventionKey keys[] =
{
	{"extends", RCA_NODE_STRING, read_extends},
	{"zone", RCA_NODE_STRING, read_zone},
	{"date_order", RCA_NODE_STRING, read_date_order},
	{"headings", RCA_NODE_MAPPING, read_headings},
	{"columns", RCA_NODE_MAPPING, read_columns},
	{"keys", RCA_NODE_MAPPING, read_keys},
	{"severities", RCA_NODE_MAPPING, read_severities},
	{"statuses", RCA_NODE_MAPPING, read_statuses},
	{"milestones", RCA_NODE_MAPPING, read_milestones},
	{"services", RCA_NODE_MAPPING, read_services},
	{"owners", RCA_NODE_MAPPING, read_owners},
	{"ignore", RCA_NODE_MAPPING, read_ignore},
};

static const char *
name_of_key(int number)
{
	return keys[number].name;
}

static const ConventionKey *
find_key(RcaStr name)
{
	for (int i = 0; i < lengthof(keys); i++)
	{
		if (rca_equal(name, rca_str(keys[i].name, (int) strlen(keys[i].name))))
			return &keys[i];
	}
	return NULL;
}

RcaConventions *
rca_conventions_of_tree(const RcaNode *root, RcaStr json, RcaArgumentError *err)
{
	RcaConventions *conventions = palloc0(sizeof(RcaConventions));
	Teacher		t = {conventions, err};

	err->message = NULL;
	if (json.len > RCA_MAX_CONVENTIONS_SIZE)
	{
		err->message = psprintf("conventions of %d bytes exceed the limit of %d bytes",
								json.len, RCA_MAX_CONVENTIONS_SIZE);
		err->detail = NULL;
		err->hint = "A word that ends in \"*\" can replace many words.";
		return NULL;
	}
	if (!check_kind(&t, root, RCA_NODE_MAPPING, "it"))
		return NULL;
	for (int i = 0; i + 1 < root->nitems; i += 2)
	{
		RcaStr		name = root->items[i]->text;
		const RcaNode *value = root->items[i + 1];
		const ConventionKey *key = find_key(name);

		if (key == NULL)
		{
			rca_argument_unknown(err, "key of conventions", name, NULL,
								 rca_argument_names("The keys are", name_of_key, 0,
													lengthof(keys) - 1));
			return NULL;
		}
		if (!check_kind(&t, value, key->kind, psprintf("\"%s\"", key->name)) ||
			!key->read(&t, value))
			return NULL;
	}
	if (conventions->nwords == 0 && conventions->zone.data == NULL &&
		conventions->order == RCA_TAUGHT_NO_ORDER)
		return NULL;
	conventions->json = rca_copy(json);
	return conventions;
}

const char *
rca_convention_column(RcaColumn column)
{
	return column_names[column];
}

const char *
rca_convention_key(RcaKey key)
{
	return key_names[key];
}
