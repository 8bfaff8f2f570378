/*
 * src/edit/mask_places.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "edit/mask_places.h"
#include "report/action_fields.h"
#include "values/invisible.h"
#include "values/personal.h"
#include "words/secrets.h"

/* longer texts are not names, and searching for them would take long */
#define MAX_NAME		200

/* lines of an item after its first that may have its owner */
#define MAX_ITEM_LINES	30

bool
rca_are_pseudonyms(RcaStr text)
{
	static const RcaStr others[] = {RCA_LITERAL("and"), RCA_LITERAL("und"), RCA_LITERAL("et"), RCA_LITERAL("y")};
	bool		found = false;

	for (int pos = 0; pos < text.len;)
	{
		int			start = pos;
		RcaStr		word;

		while (pos < text.len && rca_is_word(text.data[pos]))
			pos++;
		word = rca_slice(text.data + start, text.data + pos);
		if (rca_starts_nocase(word, rca_mask_prefix(RCA_MASK_PERSON)))
		{
			found = true;
			word = rca_skip(word, rca_mask_prefix(RCA_MASK_PERSON).len);
		}
		for (int i = 0; i < word.len; i++)
		{
			if (!rca_is_digit(word.data[i]) && !rca_is_one_of(word, others, lengthof(others)))
				return false;
		}
		if (pos == start)
			pos++;
	}
	return found;
}

RcaStr
rca_mask_prefix(RcaMaskClass class)
{
	static const RcaStr prefixes[] = {
		[RCA_MASK_PERSON] = RCA_LITERAL("Person"),
		[RCA_MASK_EMAIL] = RCA_LITERAL("email-"),
		[RCA_MASK_HOST] = RCA_LITERAL("ip-"),
		[RCA_MASK_PHONE] = RCA_LITERAL("phone-"),
		[RCA_MASK_TOKEN] = RCA_LITERAL("token-"),
	};

	return prefixes[class];
}

/*
 * Records the numbers of existing "Person 3", "person-3" and "email-1", but
 * not of "ip-10-0-0-1".
 */
static void
find_taken(RcaMaskPlaces *places, RcaStr text)
{
	for (int pos = 0; pos < text.len; pos++)
	{
		if (pos > 0 && rca_is_word(text.data[pos - 1]))
			continue;
		for (RcaMaskClass class = 0; class < RCA_MASK_CLASSES; class++)
		{
			RcaStr		prefix = rca_mask_prefix(class);
			int			start = pos + prefix.len;
			int			number;
			int			length;

			if (!rca_starts_nocase(rca_skip(text, pos), prefix))
				continue;
			if (class == RCA_MASK_PERSON && start < text.len &&
				(rca_is_blank(text.data[start]) || text.data[start] == '-'))
				start++;
			length = rca_read_digits(text, start, 1, 6, &number);
			start += length;
			if (length > 0 && !(start < text.len && (rca_is_word(text.data[start]) || text.data[start] == '-')))
				places->taken[class] = Max(places->taken[class], number);
		}
	}
}

/* Adds a place, unless its text is already a pseudonym. */
static void
add(RcaMaskPlaces *places, RcaMaskClass class, bool is_stated, RcaStr text, RcaStr name)
{
	RcaMaskPlace *place;

	if (rca_are_pseudonyms(name))
		return;
	RCA_MAKE_ROOM(places->items, places->count, places->capacity);
	place = &places->items[places->count++];
	place->text = text;
	place->name = rca_trim(name);
	place->class = class;
	place->is_stated = is_stated;
	place->is_in_address = false;
	place->before = RCA_STR("");
	place->behind = RCA_STR("");
}

/*
 * A name without the sign of a handle, without the backslashes of escapes, and
 * without what is not seen.
 */
static RcaStr
without_sign(RcaStr name)
{
	StringInfoData plain;

	name = rca_visible(name);
	name = rca_skip(name, rca_at_sign_length(name));
	if (rca_find(name, RCA_STR("\\")) < 0)
		return name;
	initStringInfo(&plain);
	for (int i = 0; i < name.len; i++)
	{
		if (name.data[i] != '\\')
			appendStringInfoChar(&plain, name.data[i]);
	}
	return rca_str(plain.data, plain.len);
}

/*
 * Names in a text
 */

/* Are both bytes part of one word, so that a name cannot end between them? */
static bool
joins(char a, char b)
{
	return (rca_is_alpha(a) || rca_is_digit(a) || a == '_') &&
		(rca_is_alpha(b) || rca_is_digit(b) || b == '_');
}

/* The offset of a name in s from pos on, or -1.  Case is ignored. */
static int
find_name(RcaStr s, int pos, RcaStr name)
{
	for (; pos + name.len <= s.len; pos++)
	{
		int			end = pos + name.len;

		if (rca_same_nocase(s.data + pos, name.data, name.len) &&
			!(pos > 0 && joins(s.data[pos - 1], s.data[pos])) &&
			!(end < s.len && joins(s.data[end - 1], s.data[end])))
			return pos;
	}
	return -1;
}

/* The length of a separator between two names at the start of s, or 0. */
static int
separator_length(RcaStr s)
{
	static const RcaStr words[] = {RCA_LITERAL(" and "), RCA_LITERAL(" und "), RCA_LITERAL(" et "), RCA_LITERAL(" y ")};

	if (s.len > 0 && strchr(",;&/+", s.data[0]) != NULL)
		return 1;
	/* "@ann @bob" */
	if (s.len > 1 && rca_is_blank(s.data[0]) && s.data[1] == '@')
		return 1;
	return rca_starts_with_one(s, words, lengthof(words));
}

/* Adds the names in a text that has only names. */
static void
add_names(RcaMaskPlaces *places, RcaStr text)
{
	int			start = 0;

	for (int pos = 0; pos <= text.len; pos++)
	{
		int			length = separator_length(rca_skip(text, pos));
		RcaStr		name;

		if (pos < text.len && length == 0)
			continue;
		name = rca_trim(rca_slice(text.data + start, text.data + pos));
		if (name.len > 0)
			add(places, RCA_MASK_PERSON, true, name, without_sign(name));
		pos += Max(length - 1, 0);
		start = pos + 1;
	}
}

/*
 * Owners
 */

/*
 * Adds an owner in a cell.  Its words may have markup between them; then the
 * place is the whole cell.
 */
static void
add_cell(RcaMaskPlaces *places, RcaStr cell, RcaStr owner)
{
	RcaMaskPlaces names = {NULL};
	int			first = places->count;
	int			pos = 0;

	/* in "[[people/ann|Ann]]", the page also has the name, in any spelling */
	bool		has_page = rca_find(cell, RCA_STR("[[")) >= 0 && rca_find(cell, RCA_STR("|")) >= 0;

	add_names(&names, owner);
	for (int i = 0; i < names.count; i++)
	{
		RcaStr		name = names.items[i].text;

		pos = has_page ? -1 : find_name(cell, pos, name);
		if (pos < 0)
		{
			places->count = first;
			add(places, RCA_MASK_PERSON, true, cell, without_sign(owner));
			return;
		}
		add(places, RCA_MASK_PERSON, true, rca_str(cell.data + pos, name.len), names.items[i].name);
		pos += name.len;
	}
}

/*
 * Is this position in a line a place for an owner, and not for a word of the
 * text?
 */
static bool
is_owner_place(RcaStr line, int pos)
{
	int			before = pos;

	while (before > 0 && (rca_is_blank(line.data[before - 1]) ||
						  strchr("*_`", line.data[before - 1]) != NULL))
		before--;
	/* the first word of an item, or after its box */
	if (before == 0 || strchr("=:@([-|+]", line.data[before - 1]) != NULL)
		return true;
	/* dashes */
	return before > 3 && (unsigned char) line.data[before - 3] == 0xE2;
}

/*
 * Is there a key before the name that says what it is, as in "(owner: @ann,
 * due: ...)"?
 */
static bool
has_owner_key(RcaStr line, RcaStr name)
{
	const char *start = name.data;
	RcaStr		value;

	while (start > line.data && strchr("([,;|", start[-1]) == NULL)
		start--;
	for (const char *p = start; p + 2 < name.data; p++)
	{
		/* dashes */
		if ((unsigned char) p[0] == 0xE2 && (unsigned char) p[1] == 0x80)
			start = p + 3;
	}
	return rca_action_field_read(rca_trim(rca_slice(start, name.data + name.len)), &value) == RCA_COLUMN_OWNER;
}

/*
 * A handle shows by its sign that it is the owner.  A pseudonym without sign
 * needs a remark: writes the places from first on as one.
 */
static void
write_remark(RcaMaskPlaces *places, int first, RcaStr line, int pos)
{
	bool		in_remark = pos > 0 && strchr("(=:", line.data[pos - 1]) != NULL;

	if (first == places->count || (pos > 0 && line.data[pos - 1] == '['))
		return;
	places->items[first].before = pos > 0 && strchr("=:", line.data[pos - 1]) != NULL ? RCA_STR("") :
		in_remark ? RCA_STR("owner=") : RCA_STR("(owner=");
	for (int i = first; i + 1 < places->count; i++)
	{
		const char *end = places->items[i].text.data + places->items[i].text.len;

		if (rca_is_blank(*end) && end + 1 == places->items[i + 1].text.data)
			places->items[i].behind = RCA_STR(",");
	}
	if (!in_remark)
		places->items[places->count - 1].behind = RCA_STR(")");
}

static void
add_owner_at(RcaMaskPlaces *places, RcaStr line, int pos, RcaStr owner)
{
	RcaStr		text = {line.data + pos, owner.len};
	int			first = places->count;

	add_names(places, text);
	if (text.data[0] == '@' && !has_owner_key(line, text))
		write_remark(places, first, line, pos);
}

/* Adds the owner of a list item, which is in one of its lines up to last. */
static void
add_owner(RcaMaskPlaces *places, const RcaEdit *edit, const RcaActionItem *item, int last)
{
	int			found = 0;
	RcaStr		last_line = RCA_NULL_STR;
	int			last_pos = -1;

	for (int number = item->line; number <= last; number++)
	{
		RcaStr		line = rca_edit_line(edit, number);
		int			pos = 0;

		while ((pos = find_name(line, pos, item->owner)) >= 0)
		{
			last_line = line;
			last_pos = pos;
			if (is_owner_place(line, pos))
			{
				add_owner_at(places, line, pos, item->owner);
				found++;
			}
			pos += item->owner.len;
		}
	}
	if (found == 0 && last_pos >= 0)
		add_owner_at(places, last_line, last_pos, item->owner);
}

static void
add_owners(RcaMaskPlaces *places, const RcaEdit *edit)
{
	const RcaReport *report = edit->report;

	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];
		int			last = Min(item->line + MAX_ITEM_LINES, edit->nlines);

		rca_host_check_interrupts();
		if (item->owner.len == 0 || item->owner.len > MAX_NAME)
			continue;
		if (i + 1 < report->naction_items && report->action_items[i + 1].line > item->line)
			last = Min(last, report->action_items[i + 1].line - 1);
		if (item->owner_source.data != NULL && rca_edit_has(edit, item->owner_source))
			add_cell(places, item->owner_source, item->owner);
		else
			add_owner(places, edit, item, last);
	}
}

/*
 * Authors
 */

/* The text of the value of a key. */
static RcaStr
text_of_value(const RcaEdit *edit, RcaKey key)
{
	const RcaReport *report = edit->report;
	const RcaNode *value = report->values[key];

	if (report->sources[key].data != NULL && rca_edit_has(edit, report->sources[key]))
		return report->sources[key];
	if (value == NULL || value->line < 1)
		return RCA_NULL_STR;
	return rca_slice(rca_edit_place(edit, value->line, value->col),
					 rca_edit_line(edit, Max(value->end_line, value->line) + 1).data);
}

static void
add_authors(RcaMaskPlaces *places, const RcaEdit *edit)
{
	const RcaStrList *authors = &edit->report->metadata.authors;
	RcaStr		text = text_of_value(edit, RCA_KEY_AUTHORS);
	int			pos = 0;

	/* in their order, each after the previous one */
	for (int i = 0; i < authors->count && text.data != NULL; i++)
	{
		RcaStr		author = authors->items[i];
		int			at = author.len > 0 ? find_name(text, pos, author) : -1;

		if (at < 0)
			continue;
		add(places, RCA_MASK_PERSON, true, rca_str(text.data + at, author.len), without_sign(author));
		pos = at + author.len;
	}
}

/* Adds the person who prepared the report, in its last lines. */
static void
add_prepared_by(RcaMaskPlaces *places, const RcaEdit *edit)
{
	RcaStr		name = edit->report->metadata.prepared_by;
	RcaStr		source = edit->report->source;
	RcaStr		text;
	int			pos;

	if (name.len == 0 || edit->report->footer_line == 0)
		return;
	text = rca_slice(rca_edit_line(edit, edit->report->footer_line).data, source.data + source.len);
	pos = find_name(text, 0, name);
	if (pos >= 0)
		add(places, RCA_MASK_PERSON, true, rca_str(text.data + pos, name.len), without_sign(name));
}

/*
 * All that has a shape
 */

static void
add_shapes(RcaMaskPlaces *places, const RcaEdit *edit)
{
	static const RcaMaskClass classes[] = {
		[RCA_PERSONAL_EMAIL] = RCA_MASK_EMAIL,
		[RCA_PERSONAL_HANDLE] = RCA_MASK_PERSON,
		[RCA_PERSONAL_IPV4] = RCA_MASK_HOST,
		[RCA_PERSONAL_IPV6] = RCA_MASK_HOST,
		[RCA_PERSONAL_PHONE] = RCA_MASK_PHONE,
		[RCA_PERSONAL_TOKEN] = RCA_MASK_TOKEN,
	};
	RcaStr		source = edit->report->source;
	RcaPersonalList list = rca_personal_find(source);

	for (int i = 0; i < list.count; i++)
	{
		RcaStr		name = list.items[i].text;
		int			count = places->count;
		RcaMaskClass class = classes[list.items[i].kind];
		RcaStr		text = name;
		char		before = text.data > source.data ? text.data[-1] : '\0';

		/* include the "@": with the pseudonym it would be a handle */
		if (class != RCA_MASK_PERSON && before == '@')
			text = rca_slice(text.data - 1, text.data + text.len);
		add(places, class, false, text, without_sign(name));
		if (places->count > count)
			places->items[count].is_in_address = (before == '/');
	}
}

/*
 * In the order of the text.  Stated names come before those that only have a
 * shape.
 */
static int
compare_places(const void *a, const void *b)
{
	const RcaMaskPlace *x = a;
	const RcaMaskPlace *y = b;

	if (x->text.data != y->text.data)
		return x->text.data < y->text.data ? -1 : 1;
	if (x->is_stated != y->is_stated)
		return x->is_stated ? -1 : 1;
	return y->text.len - x->text.len;
}

/* Removes places inside others.  A stated name has priority over a shape. */
static void
resolve(RcaMaskPlaces *places)
{
	int			kept = 0;

	if (places->count > 1)
		qsort(places->items, places->count, sizeof(RcaMaskPlace), compare_places);
	for (int i = 0; i < places->count; i++)
	{
		const RcaMaskPlace *last = kept > 0 ? &places->items[kept - 1] : NULL;

		if (last != NULL && places->items[i].text.data < last->text.data + last->text.len)
		{
			if (last->is_stated || !places->items[i].is_stated)
				continue;
			kept--;
		}
		places->items[kept++] = places->items[i];
	}
	places->count = kept;
}

RcaMaskPlaces
rca_mask_places(const RcaEdit *edit)
{
	RcaMaskPlaces places = {NULL};

	find_taken(&places, edit->report->source);
	add_owners(&places, edit);
	add_authors(&places, edit);
	add_prepared_by(&places, edit);
	add_shapes(&places, edit);
	resolve(&places);
	return places;
}
