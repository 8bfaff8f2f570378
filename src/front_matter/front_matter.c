/*
 * src/front_matter/front_matter.c
 *
 * libyaml gives events; this file makes a tree of them.  libyaml takes its
 * memory from malloc, and palloc may not return, so the parser and the event
 * in hand live in one struct that is released with the memory context.
 */
#include "base/base.h"

#include <yaml.h>

#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/front_matter.h"
#include "front_matter/plain_yaml.h"
#include "front_matter/toml.h"

typedef struct YamlReader
{
	yaml_parser_t parser;
	yaml_event_t event;
} YamlReader;

typedef struct Anchor
{
	const char *name;
	RcaNode    *node;
	bool		complete;
} Anchor;

typedef struct Builder
{
	RcaStr		source;
	RcaError   *err;
	RcaNode    *root;
	RcaNode    *open[RCA_MAX_YAML_DEPTH];	/* collections */
	int			depth;
	Anchor	   *anchors;
	int			nanchors;
	/* starts of lines, in characters; none where libyaml counts as we do */
	size_t	   *lines;
	int			nlines;
} Builder;

static const char quote_hint[] =
"Quote a value that contains \": \" or \" #\", or starts with one of [ ] { } * & ! | > @ ` % or a quote.";

static void
yaml_reader_release(void *arg)
{
	YamlReader *reader = arg;

	/* both are safe on what is zeroed, and zero what they release */
	yaml_event_delete(&reader->event);
	yaml_parser_delete(&reader->parser);
}

/*
 * The byte offset of the character at a position as libyaml counts them.
 */
static int
char_offset(RcaStr s, size_t nchars)
{
	int			offset = 0;

	while (offset < s.len && nchars > 0)
	{
		do
			offset++;
		while (offset < s.len &&
			   ((unsigned char) s.data[offset] & 0xC0) == 0x80);
		nchars--;
	}
	return offset;
}

static bool
fail(Builder *b, const yaml_mark_t *mark, const char *detail, const char *hint)
{
	return rca_error_at(b->err, RCA_ERROR_SYNTAX, b->source,
						char_offset(b->source, mark->index), detail, hint);
}

/* Over a limit of so many things of a kind. */
static bool
fail_limit(RcaError *err, RcaStr source, int offset, int count, int limit,
		   const char *things)
{
	rca_error_at(err, RCA_ERROR_LIMIT, source, offset,
				 "The front matter is larger than a report's metadata can be.",
				 "Move long texts and data from the front matter to the body.");
	err->message = psprintf("front matter of %d %s exceeds the limit of %d %s",
							count, things, limit, things);
	return false;
}

static bool
fail_limit_at(Builder *b, const yaml_mark_t *mark, int count, int limit,
			  const char *things)
{
	return fail_limit(b->err, b->source, char_offset(b->source, mark->index),
					  count, limit, things);
}

/* problems of something that was begun and not ended, and how to end it */
static const struct
{
	const char *problem;
	const char *hint;
}			open_ends[] =
{
	{"did not find expected ',' or ']'", "Close the list that begins there with \"]\"."},
	{"did not find expected ',' or '}'", "Close the mapping that begins there with \"}\"."},
	{"found unexpected end of stream", "Close the value that begins there with the quote that opens it."},
};

/*
 * Says what libyaml found, in its own words: they are terse but exact, and
 * users can look them up.
 */
static bool
fail_yaml(Builder *b, const yaml_parser_t *parser)
{
	const char *problem = parser->problem ? parser->problem : "unknown error";
	const yaml_mark_t *mark = &parser->problem_mark;
	const char *hint = quote_hint;
	int			offset;

	/* says nothing about the document */
	if (parser->error == YAML_MEMORY_ERROR)
		return rca_error_at(b->err, RCA_ERROR_MEMORY, b->source, 0,
							"The memory ran out while the front matter was read.",
							"Try again when the system has more memory.");
	if (parser->error == YAML_READER_ERROR)
		return rca_error_at(b->err, RCA_ERROR_SYNTAX, b->source,
							(int) parser->problem_offset,
							psprintf("The front matter is not valid YAML: %s.", problem),
							"Remove the control character, or write it as an escape in a quoted value.");
	for (int i = 0; i < lengthof(open_ends); i++)
	{
		if (strcmp(problem, open_ends[i].problem) != 0)
			continue;
		/* where it ought to end is anybody's guess */
		mark = &parser->context_mark;
		hint = open_ends[i].hint;
	}
	offset = char_offset(b->source, mark->index);
	if (offset < b->source.len && b->source.data[offset] == '\t')
		hint = "Indent with blanks: tabs cannot stand there.";
	return fail(b, mark,
				psprintf("The front matter is not valid YAML: %s%s%s.", problem,
						 parser->context ? " " : "", parser->context ? parser->context : ""), hint);
}

/*
 * The decimal form of an integer or a float of the core schema, or a null
 * string.  What numeric could not hold stays a string: a number of that size
 * is an identifier.
 */
static RcaStr
read_number(RcaStr s)
{
	int			pos = 0;
	int			ndigits = 0;
	int			nexponent = 0;
	uint64		value = 0;

	if (s.len > 2 && s.data[0] == '0' && (s.data[1] == 'x' || s.data[1] == 'o'))
	{
		int			base = s.data[1] == 'x' ? 16 : 8;
		char	   *decimal;

		if (s.len > 17)
			return RCA_NULL_STR;
		for (pos = 2; pos < s.len; pos++)
		{
			char		c = rca_to_lower(s.data[pos]);
			int			digit = rca_is_digit(c) ? c - '0' :
				(c >= 'a' && c <= 'f') ? c - 'a' + 10 : base;

			if (digit >= base)
				return RCA_NULL_STR;
			value = value * base + digit;
		}
		decimal = psprintf(UINT64_FORMAT, value);
		return rca_str(decimal, (int) strlen(decimal));
	}

	if (pos < s.len && (s.data[pos] == '+' || s.data[pos] == '-'))
		pos++;
	for (; pos < s.len && rca_is_digit(s.data[pos]); pos++)
		ndigits++;
	if (pos < s.len && s.data[pos] == '.')
	{
		for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
			ndigits++;
	}
	if (ndigits == 0 || ndigits > 100)
		return RCA_NULL_STR;
	if (pos < s.len && (s.data[pos] == 'e' || s.data[pos] == 'E'))
	{
		pos++;
		if (pos < s.len && (s.data[pos] == '+' || s.data[pos] == '-'))
			pos++;
		for (; pos < s.len && rca_is_digit(s.data[pos]); pos++)
			nexponent++;
		if (nexponent == 0 || nexponent > 3)
			return RCA_NULL_STR;
	}
	if (pos != s.len)
		return RCA_NULL_STR;
	return s.data[0] == '+' ? rca_skip(s, 1) : s;
}

/* plain scalars that are no strings; no other spelling is one */
static const struct
{
	RcaStr		word;
	RcaNodeKind kind;
}			plain_words[] =
{
	{{"", 0}, RCA_NODE_NULL},
	{{"~", 1}, RCA_NODE_NULL},
	{{"null", 4}, RCA_NODE_NULL},
	{{"Null", 4}, RCA_NODE_NULL},
	{{"NULL", 4}, RCA_NODE_NULL},
	{{"true", 4}, RCA_NODE_TRUE},
	{{"True", 4}, RCA_NODE_TRUE},
	{{"TRUE", 4}, RCA_NODE_TRUE},
	{{"false", 5}, RCA_NODE_FALSE},
	{{"False", 5}, RCA_NODE_FALSE},
	{{"FALSE", 5}, RCA_NODE_FALSE},
};

void
rca_node_resolve(RcaNode *node)
{
	RcaStr		number;

	for (int i = 0; i < lengthof(plain_words) && node->text.len <= 5; i++)
	{
		if (rca_equal(node->text, plain_words[i].word))
		{
			node->kind = plain_words[i].kind;
			return;
		}
	}
	if ((number = read_number(node->text)).data != NULL)
	{
		node->kind = RCA_NODE_NUMBER;
		node->text = number;
	}
}

/* Counts a finished node in its parent's size. */
static bool
grow(Builder *b, RcaNode *parent, const RcaNode *child, const yaml_mark_t *mark)
{
	if (child->nodes > RCA_MAX_YAML_NODES - parent->nodes)
		return fail_limit_at(b, mark, parent->nodes + child->nodes,
							 RCA_MAX_YAML_NODES, "values");
	if (child->bytes > RCA_MAX_YAML_EXPANSION - parent->bytes)
		return fail_limit_at(b, mark, parent->bytes + child->bytes,
							 RCA_MAX_YAML_EXPANSION, "bytes with aliases expanded");
	parent->nodes += child->nodes;
	parent->bytes += child->bytes;
	return true;
}

/*
 * Adds a finished scalar, or a collection that starts, to the innermost open
 * collection.  Keys are checked here, where their position is at hand.
 */
static bool
append(Builder *b, RcaNode *node, const yaml_mark_t *mark)
{
	RcaNode    *parent;

	if (b->depth == 0)
	{
		/* blanks and comments alone are YAML's null: metadata without a key */
		if (node->kind == RCA_NODE_NULL)
			node->kind = RCA_NODE_MAPPING;
		if (node->kind != RCA_NODE_MAPPING)
			return fail(b, mark, "The front matter is not a mapping of keys to values.",
						"Write one \"key: value\" per line between the \"---\" lines.");
		b->root = node;
		return true;
	}

	parent = b->open[b->depth - 1];
	if (parent->kind == RCA_NODE_MAPPING && parent->nitems % 2 == 0)
	{
		int			same;

		if (node->kind == RCA_NODE_SEQUENCE || node->kind == RCA_NODE_MAPPING)
			return fail(b, mark, "A key of the front matter is a list or a mapping.",
						quote_hint);
		if (node->kind != RCA_NODE_STRING)
		{
			/* a copy: an alias in the place of a key must not change its anchor */
			RcaNode    *key = palloc(sizeof(RcaNode));

			*key = *node;
			key->kind = RCA_NODE_STRING;
			node = key;
		}
		same = rca_node_find(parent, node->text);
		if (same >= 0)
			return fail(b, mark,
						psprintf("The key \"%.*s\" stands twice in the front matter, first in line %d.",
								 rca_clip(node->text, 60), node->text.data,
								 parent->items[same]->line),
						"Remove or rename one of the two.");
	}
	rca_node_append(parent, node);
	return true;
}

static void
add_anchor(Builder *b, const char *name, RcaNode *node, bool complete)
{
	if (b->nanchors % 16 == 0)
		b->anchors = b->anchors ?
			repalloc(b->anchors, (b->nanchors + 16) * sizeof(Anchor)) :
			palloc(16 * sizeof(Anchor));
	b->anchors[b->nanchors++] = (Anchor) {pstrdup(name), node, complete};
}

/*
 * To libyaml three more characters end a line: U+0085, U+2028 and U+2029.
 * Where there is one, we go by our own lines.
 */
static void
find_lines(Builder *b, int length)
{
	RcaStr		yaml = {b->source.data, length};
	RcaStr		line;
	size_t		nchars = 0;
	int			pos = 0;
	bool		same = true;

	for (int i = 0; i < length && same; i++)
	{
		unsigned char c = yaml.data[i];

		/* their first bytes; the document is valid UTF-8 */
		if (c == 0xC2)
			same = (unsigned char) yaml.data[i + 1] != 0x85;
		else if (c == 0xE2)
			same = memcmp(yaml.data + i, "\xe2\x80\xa8", 3) != 0 &&
				memcmp(yaml.data + i, "\xe2\x80\xa9", 3) != 0;
	}
	if (same)
		return;

	/* a line holds a byte at least; what is behind the last one is one too */
	b->lines = palloc((length + 1) * sizeof(size_t));
	for (int start = 0; rca_next_line(yaml, &pos, &line); start = pos)
	{
		b->lines[b->nlines++] = nchars;
		nchars += rca_count_chars(rca_slice(yaml.data + start, yaml.data + pos));
	}
	b->lines[b->nlines++] = nchars;
}

static void
set_position(const Builder *b, const yaml_mark_t *mark, int *line, int *col)
{
	int			low = 0;
	int			high = b->nlines;

	*line = (int) mark->line + 1;
	*col = (int) mark->column + 1;
	if (b->nlines == 0)
		return;
	while (high - low > 1)
	{
		int			middle = low + (high - low) / 2;

		if (b->lines[middle] <= mark->index)
			low = middle;
		else
			high = middle;
	}
	*line = low + 1;
	*col = (int) (mark->index - b->lines[low]) + 1;
}

static void
set_end(const Builder *b, RcaNode *node, const yaml_mark_t *mark)
{
	set_position(b, mark, &node->end_line, &node->end_col);
}

static RcaNode *
new_node(const Builder *b, RcaNodeKind kind, const yaml_event_t *event)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	node->nodes = 1;
	set_position(b, &event->start_mark, &node->line, &node->col);
	set_end(b, node, &event->end_mark);
	return node;
}

static bool
on_scalar(Builder *b, const yaml_event_t *event)
{
	size_t		length = event->data.scalar.length;
	const char *value = (const char *) event->data.scalar.value;
	RcaNode    *node = new_node(b, RCA_NODE_STRING, event);

	if (memchr(value, '\0', length) != NULL)
		return fail(b, &event->start_mark,
					"A value of the front matter contains the character \\0, which text cannot hold.",
					"Remove the escape \"\\0\" or \"\\x00\".");
	node->text = rca_copy(rca_str(value, (int) length));
	node->bytes = (int) length;
	if (event->data.scalar.plain_implicit &&
		event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
		rca_node_resolve(node);

	if (event->data.scalar.anchor)
		add_anchor(b, (char *) event->data.scalar.anchor, node, true);
	if (!append(b, node, &event->start_mark))
		return false;
	return b->depth == 0 ||
		grow(b, b->open[b->depth - 1], node, &event->start_mark);
}

static bool
on_alias(Builder *b, const yaml_event_t *event)
{
	const char *name = (const char *) event->data.alias.anchor;

	/* a later anchor of the same name replaces an earlier one */
	for (int i = b->nanchors - 1; i >= 0; i--)
	{
		if (strcmp(b->anchors[i].name, name) != 0)
			continue;
		if (!b->anchors[i].complete)
			return fail(b, &event->start_mark,
						psprintf("The alias \"*%.60s\" stands inside the value it refers to.", name),
						"Write the value out.");
		if (!append(b, b->anchors[i].node, &event->start_mark))
			return false;
		return grow(b, b->open[b->depth - 1], b->anchors[i].node,
					&event->start_mark);
	}
	return fail(b, &event->start_mark,
				psprintf("The alias \"*%.60s\" has no anchor.", name), quote_hint);
}

static bool
on_start(Builder *b, RcaNodeKind kind, const yaml_char_t *anchor,
		 const yaml_event_t *event)
{
	RcaNode    *node = new_node(b, kind, event);

	if (b->depth == RCA_MAX_YAML_DEPTH)
		return fail_limit_at(b, &event->start_mark, b->depth + 1,
							 RCA_MAX_YAML_DEPTH, "levels");
	if (!append(b, node, &event->start_mark))
		return false;
	if (anchor)
		add_anchor(b, (const char *) anchor, node, false);
	b->open[b->depth++] = node;
	return true;
}

static bool
on_end(Builder *b, const yaml_event_t *event)
{
	RcaNode    *node = b->open[--b->depth];

	set_end(b, node, &event->end_mark);
	for (int i = b->nanchors - 1; i >= 0; i--)
	{
		if (b->anchors[i].node == node)
			b->anchors[i].complete = true;
	}
	return b->depth == 0 ||
		grow(b, b->open[b->depth - 1], node, &event->start_mark);
}

static bool
on_event(Builder *b, const yaml_event_t *event)
{
	switch (event->type)
	{
		case YAML_DOCUMENT_START_EVENT:
			return b->root == NULL ||
				fail(b, &event->start_mark,
					 "A second YAML document starts inside the front matter.",
					 "Close the front matter with a line that holds only \"---\".");
		case YAML_SCALAR_EVENT:
			return on_scalar(b, event);
		case YAML_ALIAS_EVENT:
			return on_alias(b, event);
		case YAML_SEQUENCE_START_EVENT:
			return on_start(b, RCA_NODE_SEQUENCE,
							event->data.sequence_start.anchor, event);
		case YAML_MAPPING_START_EVENT:
			return on_start(b, RCA_NODE_MAPPING,
							event->data.mapping_start.anchor, event);
		case YAML_SEQUENCE_END_EVENT:
		case YAML_MAPPING_END_EVENT:
			return on_end(b, event);
		default:
			return true;
	}
}

/*
 * Parses the text from the opening fence up to the closing one.  The opening
 * fence goes in as well: to YAML it is the start of a document, and line
 * numbers need no correction.
 */
static bool
parse_yaml(RcaStr source, int length, RcaNode **root, RcaError *err)
{
	YamlReader *reader = palloc0(sizeof(YamlReader));
	Builder    *b = palloc0(sizeof(Builder));
	bool		done = false;

	b->source = source;
	b->err = err;
	find_lines(b, length);
	/* first, as it may not return: nothing is to be released yet */
	rca_host_on_release(yaml_reader_release, reader);
	if (!yaml_parser_initialize(&reader->parser))
		return fail_yaml(b, &reader->parser);
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser,
								 (const unsigned char *) source.data, length);

	while (!done)
	{
		rca_host_check_interrupts();
		if (!yaml_parser_parse(&reader->parser, &reader->event))
			return fail_yaml(b, &reader->parser);
		if (!on_event(b, &reader->event))
			return false;
		done = (reader->event.type == YAML_STREAM_END_EVENT);
		yaml_event_delete(&reader->event);
	}
	yaml_reader_release(reader);

	*root = b->root;
	return true;
}

/* A line of three such characters and nothing else but blanks. */
static bool
is_fence(RcaStr line, char c)
{
	line = rca_trim(line);
	return line.len == 3 && line.data[0] == c && line.data[1] == c && line.data[2] == c;
}

bool
rca_front_matter_read(RcaStr source, RcaExtent extent, RcaFrontMatter *fm,
					  RcaError *err)
{
	RcaStr		line;
	char		fence;
	int			pos = 0;
	int			first;
	int			start;
	int			nlines = 1;

	memset(fm, 0, sizeof(*fm));
	if (!rca_next_line(source, &pos, &line) || line.len == 0 ||
		!(is_fence(line, '-') || is_fence(line, '+')) || rca_is_blank(line.data[0]))
		return true;
	fence = line.data[0];
	first = pos;

	do
	{
		start = pos;
		if (!rca_next_line(source, &pos, &line))
			return rca_error_at(err, RCA_ERROR_SYNTAX, source, 0,
								"The front matter that starts here is never closed.",
								psprintf("Close it with a line that holds only \"%c%c%c\".",
										 fence, fence, fence));
		nlines++;
	} while (!((is_fence(line, fence) || (fence == '-' && is_fence(line, '.'))) &&
			   !rca_is_blank(line.data[0])));

	if (pos > RCA_MAX_FRONT_MATTER_SIZE)
	{
		rca_error_at(err, RCA_ERROR_LIMIT, source, 0,
					 "The front matter that starts here is too long.",
					 "Move long texts from the front matter to the body.");
		err->message = psprintf("front matter of %d bytes exceeds the limit of %d bytes",
								pos, RCA_MAX_FRONT_MATTER_SIZE);
		return false;
	}

	fm->is_toml = (fence == '+');
	if (fm->is_toml)
	{
		fm->root = rca_toml_read(rca_slice(source.data + first, source.data + start), 2);
		if (fm->root->nodes > RCA_MAX_YAML_NODES)
			return fail_limit(err, source, first, fm->root->nodes, RCA_MAX_YAML_NODES, "values");
	}
	else
	{
		if (extent == RCA_READ_FACTS)
			fm->root = rca_plain_yaml_read(rca_slice(source.data + first, source.data + start), 2);
		fm->is_plain = (fm->root != NULL);
		if (!fm->is_plain && !parse_yaml(source, start, &fm->root, err))
			return false;
	}
	fm->length = pos;
	fm->nlines = nlines;
	return true;
}

void
rca_node_append(RcaNode *parent, RcaNode *item)
{
	int			n = parent->nitems++;

	/* there is room for eight, then for the next power of two */
	if (n == 0)
		parent->items = palloc(8 * sizeof(RcaNode *));
	else if (n >= 8 && (n & (n - 1)) == 0)
		parent->items = repalloc(parent->items, 2 * n * sizeof(RcaNode *));
	parent->items[n] = item;
}

int
rca_node_find(const RcaNode *mapping, RcaStr key)
{
	for (int i = 0; i + 1 < mapping->nitems; i += 2)
	{
		if (rca_equal(mapping->items[i]->text, key))
			return i;
	}
	return -1;
}

const RcaNode *
rca_node_get(const RcaNode *mapping, const char *key)
{
	RcaStr		wanted = {key, (int) strlen(key)};

	if (mapping == NULL)
		return NULL;
	for (int i = 0; i + 1 < mapping->nitems; i += 2)
	{
		if (rca_equal_nocase(mapping->items[i]->text, wanted))
			return mapping->items[i + 1];
	}
	return NULL;
}

RcaStr
rca_node_text(const RcaNode *node)
{
	RcaStr		text;

	if (node == NULL || node->kind == RCA_NODE_NULL ||
		node->kind == RCA_NODE_SEQUENCE || node->kind == RCA_NODE_MAPPING)
		return RCA_NULL_STR;
	text = rca_trim(node->text);
	return text.len > 0 ? text : RCA_NULL_STR;
}
