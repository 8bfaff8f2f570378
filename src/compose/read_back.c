/*
 * src/compose/read_back.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "compose/read_back.h"
#include "compose/shape.h"
#include "values/duration.h"

static const RcaNode null_node = {RCA_NODE_NULL, RCA_LITERAL("null")};

static const RcaNode *
value_of(const RcaNode *object, RcaStr key)
{
	int			i = rca_node_find(object, key);

	return i < 0 ? &null_node : object->items[i + 1];
}

/* A number without trailing zeros after its decimal point: 1.50 is 1.5. */
static RcaStr
shortest(RcaStr number)
{
	if (number.len == 0 || memchr(number.data, '.', number.len) == NULL)
		return number;
	while (number.data[number.len - 1] == '0')
		number.len--;
	if (number.data[number.len - 1] == '.')
		number.len--;
	return number;
}

static bool same_tree(const RcaNode *a, const RcaNode *b);

/* Does b have every pair of a, in any order? */
static bool
has_pairs(const RcaNode *a, const RcaNode *b)
{
	for (int i = 0; i < a->nitems; i += 2)
	{
		int			j = rca_node_find(b, a->items[i]->text);

		if (j < 0 || !same_tree(a->items[i + 1], b->items[j + 1]))
			return false;
	}
	return true;
}

static bool
same_tree(const RcaNode *a, const RcaNode *b)
{
	rca_host_check_interrupts();
	if (a->kind != b->kind || (a->kind != RCA_NODE_MAPPING && a->nitems != b->nitems))
		return false;
	if (a->kind == RCA_NODE_NUMBER)
		return rca_equal(shortest(a->text), shortest(b->text));
	if (a->kind == RCA_NODE_MAPPING)
		return a->nitems == b->nitems && has_pairs(a, b);
	for (int i = 0; i < a->nitems; i++)
	{
		if (!same_tree(a->items[i], b->items[i]))
			return false;
	}
	return a->nitems > 0 || rca_equal(a->text, b->text) || a->kind == RCA_NODE_SEQUENCE;
}

/* Markdown that is read byte by byte, without the markup of headings. */
typedef struct Reading
{
	RcaStr		text;
	int			pos;
	bool		in_heading;		/* is the last byte in the line of a heading? */
} Reading;

/*
 * The next byte that is neither a blank nor the markup of a heading, or 0 at
 * the end.
 */
static char
next_byte(Reading *r)
{
	while (r->pos < r->text.len)
	{
		char		c = r->text.data[r->pos++];

		if (r->pos == 1 || r->text.data[r->pos - 2] == '\n')
			r->in_heading = (c == '#');
		if (!rca_is_space(c) && strchr("#*_`:\\", c) == NULL)
			return c;
	}
	return '\0';
}

/*
 * The Markdown of a part includes its subsections.  JSON has their headings as
 * text, without markup and without the address of a link.  A name before a
 * colon becomes a heading, and blank lines may be added after it.
 */
static bool
same_markdown(RcaStr given, RcaStr said)
{
	Reading		a = {given};
	Reading		b = {said};
	char		c;

	while ((c = next_byte(&b)) != '\0')
	{
		char		d = next_byte(&a);

		while (d != c && d != '\0' && a.in_heading)
			d = next_byte(&a);
		if (d != c)
			return false;
	}
	/* a heading may end with more than its text */
	while ((c = next_byte(&a)) != '\0')
	{
		if (!a.in_heading)
			return false;
	}
	return true;
}

static bool
same_value(const RcaNode *a, const RcaNode *b, RcaJsonType type)
{
	/* front matter may have keys in addition to the given ones */
	if (type == RCA_JSON_OBJECT && a->kind == RCA_NODE_NULL)
		return true;
	if (a->kind != b->kind)
		return false;
	if (a->kind == RCA_NODE_NULL)
		return true;
	if (type == RCA_JSON_OBJECT)
		return has_pairs(a, b);
	if (type == RCA_JSON_MARKDOWN)
		return same_markdown(a->text, b->text);
	if (type == RCA_JSON_INSTANT)
		return rca_json_instant(a->text) == rca_json_instant(b->text);
	if (type == RCA_JSON_LENGTH)
		return rca_duration_read(a->text) == rca_duration_read(b->text);
	return same_tree(a, b);
}

static bool
refuse_difference(const char *path, const RcaNode *given, const RcaNode *said,
				  RcaArgumentError *err)
{
	if (given->kind == RCA_NODE_NULL)
		return rca_json_refuse(err, path,
							   psprintf("the report would be read back with %s, but the value given is null.",
										rca_json_shown(said)),
							   "Leave the key out to accept what is read from the report.");
	if (said->kind == RCA_NODE_NULL)
		return rca_json_refuse(err, path,
							   psprintf("%s cannot be written in a report in a way that is read back.",
										rca_json_shown(given)),
							   "Change the value, or leave the key out.");
	return rca_json_refuse(err, path,
						   psprintf("%s would be read back as %s.",
									rca_json_shown(given), rca_json_shown(said)),
						   "Change the value, or leave the key out.");
}

static bool compare_rows(const RcaNode *given, const RcaNode *said, const RcaJsonField *field,
						 const char *path, RcaArgumentError *err);

static bool
compare_object(const RcaNode *given, const RcaNode *said, const RcaJsonField *rows,
			   const char *path, RcaArgumentError *err)
{
	bool		has_instant = value_of(given, RCA_STR("at"))->kind != RCA_NODE_NULL;

	for (int i = 0; i < given->nitems; i += 2)
	{
		RcaStr		key = given->items[i]->text;
		const RcaNode *a = given->items[i + 1];
		const RcaNode *b = value_of(said, key);
		const RcaJsonField *field = rca_json_field(rows, key);

		rca_host_check_interrupts();
		if (field->use == RCA_JSON_PLACE ||
			(field->use == RCA_JSON_SAID_WITHOUT_AT && has_instant))
			continue;
		if (field->type == RCA_JSON_ROWS)
		{
			if (a->kind != RCA_NODE_NULL &&
				!compare_rows(a, b, field, rca_json_path_key(path, key), err))
				return false;
		}
		else if (!same_value(a, b, field->type))
			return refuse_difference(rca_json_path_key(path, key), a, b, err);
	}
	return true;
}

static bool
compare_rows(const RcaNode *given, const RcaNode *said, const RcaJsonField *field,
			 const char *path, RcaArgumentError *err)
{
	for (int i = 0; i < given->nitems && i < said->nitems; i++)
	{
		if (!compare_object(given->items[i], said->items[i], field,
							rca_json_path_item(path, i), err))
			return false;
	}
	if (given->nitems > said->nitems)
		return rca_json_refuse(err, rca_json_path_item(path, said->nitems),
							   psprintf("the report would be read back with only %d of the %d rows.",
										said->nitems, given->nitems),
							   "A row without text is not read. If \"sections\" have \"content\", the content must contain the rows. Leave the content out to have the rows written.");
	if (said->nitems > given->nitems)
		return rca_json_refuse(err, path,
							   psprintf("the report would be read back with %d rows more than the %d given.",
										said->nitems - given->nitems, given->nitems),
							   "Leave the key out to accept what is read from the report.");
	return true;
}

bool
rca_read_back(const RcaNode *given, const RcaNode *said, RcaArgumentError *err)
{
	return compare_object(given, said, &rca_json_report, "$", err);
}
