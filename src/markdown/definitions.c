/*
 * src/markdown/definitions.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "markdown/markdown_internal.h"

/* the targets of longer definitions are not read */
#define MAX_DEFINITION	256

typedef struct Definition
{
	RcaStr		label;
	RcaStr		line;
	bool		checked;
	bool		valid;			/* if it has been checked: cmark accepts it */
} Definition;

struct RcaDefinitions
{
	Definition *items;			/* sorted by label once all are known */
	int			count;
	int			capacity;
};

static int
compare_nocase(RcaStr a, RcaStr b)
{
	for (int i = 0; i < Min(a.len, b.len); i++)
	{
		int			diff = rca_to_lower(a.data[i]) - rca_to_lower(b.data[i]);

		if (diff != 0)
			return diff;
	}
	return a.len - b.len;
}

static int
compare_definitions(const void *a, const void *b)
{
	const Definition *x = a;
	const Definition *y = b;
	int			diff = compare_nocase(x->label, y->label);

	if (diff != 0)
		return diff;
	/* of two definitions of the same label, the first one counts */
	return (x->line.data > y->line.data) - (x->line.data < y->line.data);
}

void
rca_definitions_note(RcaMarkdown *md, RcaStr line)
{
	RcaDefinitions *definitions = md->definitions;
	RcaStr		rest;
	const char *end;
	Definition *definition;

	/* up to three blanks are allowed before the bracket */
	if (line.len < 4 || memchr(line.data, '[', 4) == NULL)
		return;
	rest = rca_trim_ascii(line);
	if (rest.len < 4 || rest.data[0] != '[' ||
		(end = memchr(rest.data, ']', rest.len - 1)) == NULL || end[1] != ':')
		return;

	if (definitions == NULL)
		definitions = md->definitions = palloc0(sizeof(RcaDefinitions));
	RCA_MAKE_ROOM(definitions->items, definitions->count, definitions->capacity);
	definition = &definitions->items[definitions->count++];
	definition->label = rca_slice(rest.data + 1, end);
	definition->line = line;
	definition->checked = false;
}

void
rca_definitions_sort(RcaMarkdown *md)
{
	if (md->definitions != NULL)
		qsort(md->definitions->items, md->definitions->count,
			  sizeof(Definition), compare_definitions);
}

/* The first definition of a label, or NULL. */
static Definition *
find_definition(const RcaDefinitions *definitions, RcaStr label)
{
	int			low = 0;
	int			high = definitions->count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (compare_nocase(definitions->items[middle].label, label) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < definitions->count &&
		compare_nocase(definitions->items[low].label, label) == 0 ?
		&definitions->items[low] : NULL;
}

/* Is the line alone a definition? */
static bool
is_valid(Definition *definition)
{
	if (!definition->checked)
	{
		cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT,
														 rca_markdown_memory());
		cmark_node *root;

		cmark_parser_feed(parser, definition->line.data, definition->line.len);
		root = cmark_parser_finish(parser);
		definition->valid = (cmark_node_first_child(root) == NULL);
		definition->checked = true;
		cmark_node_free(root);
		cmark_parser_free(parser);
	}
	return definition->valid;
}

void
rca_definitions_feed(const RcaMarkdown *md, RcaStr source, RcaTargets targets,
					 cmark_parser *parser)
{
	const char *end = source.data + source.len;
	const char *open = source.data;
	const char *close;

	if (md->definitions == NULL)
		return;
	for (; open < end && (open = memchr(open, '[', end - open)) != NULL &&
		 (close = memchr(open, ']', end - open)) != NULL; open = close + 1)
	{
		RcaStr		label = rca_slice(open + 1, close);
		Definition *definition = find_definition(md->definitions, label);

		if (definition == NULL || !is_valid(definition))
			continue;
		if (targets == RCA_WITHOUT_TARGETS)
		{
			cmark_parser_feed(parser, "\n[", 2);
			cmark_parser_feed(parser, label.data, label.len);
			cmark_parser_feed(parser, "]: /\n", 5);
		}
		else if (definition->line.len <= MAX_DEFINITION)
		{
			cmark_parser_feed(parser, "\n", 1);
			cmark_parser_feed(parser, definition->line.data, definition->line.len);
			cmark_parser_feed(parser, "\n", 1);
		}
	}
}
