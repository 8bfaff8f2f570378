/*
 * src/front_matter/yaml.c
 *
 * Makes a tree from the events of libyaml.  libyaml takes its memory from
 * malloc, and palloc may not return, so the parser and the current event are
 * in one struct that is released with the memory context.
 */
#include "base/base.h"

#include <yaml.h>

#include "base/array.h"
#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/yaml.h"

typedef struct YamlReader
{
	yaml_parser_t parser;
	yaml_event_t event;
} YamlReader;

typedef struct Anchor
{
	const char *name;
	RcaNode    *node;
	bool		complete;		/* false for a collection that is open */
} Anchor;

/*
 * The characters that were replaced for libyaml, in the order of their places.
 */
typedef struct StandIns
{
	size_t	   *places;			/* in characters */
	char	   *originals;
	int			count;
	int			place_capacity;
	int			original_capacity;
} StandIns;

typedef struct Builder
{
	RcaStr		source;
	RcaError   *err;
	RcaNode    *root;
	RcaNode    *open[RCA_MAX_YAML_DEPTH];	/* collections */
	int			depth;
	Anchor	   *anchors;
	int			nanchors;
	int			anchor_capacity;
	/* line starts, in characters; none if libyaml finds the same lines */
	size_t	   *lines;
	int			nlines;
	const StandIns *stand_ins;
	int			next_stand_in;
	RcaNodes   *reserved;
	int			bad_start;		/* offset of a character that cannot begin a
								 * value, or -1 */
} Builder;

/*
 * characters that YAML reserves at the start of a value, and their replacement
 */
static const char reserved_chars[] = "@`%";

#define STAND_IN	'x'

/* maximum number of bytes to read again after such replacements */
#define MAX_READ_AGAIN	(8 * 1024 * 1024)

static const char quote_hint[] =
"Quote a value that contains \": \" or \" #\", or starts with one of [ ] { } * & ! | > @ ` % or a quote.";

static void
yaml_reader_release(void *arg)
{
	YamlReader *reader = arg;

	/* both accept zeroed structs, and zero what they release */
	yaml_event_delete(&reader->event);
	yaml_parser_delete(&reader->parser);
}

/* The offset of libyaml's position, which is in characters. */
static int
offset_of(const Builder *b, const yaml_mark_t *mark)
{
	return rca_char_offset(b->source, (int) mark->index);
}

static bool
fail(Builder *b, const yaml_mark_t *mark, const char *detail, const char *hint)
{
	return rca_error_at(b->err, RCA_ERROR_SYNTAX, b->source,
						offset_of(b, mark), detail, hint);
}

static bool
fail_limit(Builder *b, const yaml_mark_t *mark, int count, int limit,
		   const char *things)
{
	rca_node_error_limit(b->err, 0, count, limit, things);
	rca_position(b->source, offset_of(b, mark), &b->err->line, &b->err->col);
	return false;
}

/* libyaml's problems for text that is not closed, and the hint for each */
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
 * Reports the problem in the words of libyaml: they are short but exact, and
 * users can search for them.
 */
static bool
fail_syntax(Builder *b, const yaml_parser_t *parser)
{
	const char *problem = parser->problem ? parser->problem : "unknown error";
	const yaml_mark_t *mark = &parser->problem_mark;
	const char *hint = quote_hint;
	int			offset;

	for (int i = 0; i < lengthof(open_ends); i++)
	{
		if (strcmp(problem, open_ends[i].problem) != 0)
			continue;
		/* the place where it should end is not known */
		mark = &parser->context_mark;
		hint = open_ends[i].hint;
	}
	offset = offset_of(b, mark);
	if (strcmp(problem, "found character that cannot start any token") == 0)
		b->bad_start = offset;
	if (offset < b->source.len && b->source.data[offset] == '\t')
		hint = "Indent with spaces. Tabs are not allowed there.";
	return fail(b, mark,
				psprintf("The front matter is not valid YAML: %s%s%s.", problem,
						 parser->context ? " " : "",
						 parser->context ? parser->context : ""),
				hint);
}

static bool
fail_yaml(Builder *b, const yaml_parser_t *parser)
{
	switch (parser->error)
	{
		case YAML_MEMORY_ERROR:
			/* this is not a problem of the document */
			return rca_error_at(b->err, RCA_ERROR_MEMORY, b->source, 0,
								"Memory ran out while the front matter was being read.",
								"Try again when the system has more memory.");
		case YAML_READER_ERROR:
			return rca_error_at(b->err, RCA_ERROR_SYNTAX, b->source,
								(int) parser->problem_offset,
								psprintf("The front matter is not valid YAML: %s.",
										 parser->problem ? parser->problem : "unknown error"),
								"Remove the control character, or write it as an escape in a quoted value.");
		default:
			return fail_syntax(b, parser);
	}
}

/* Adds the size of a finished node to its parent. */
static bool
grow(Builder *b, RcaNode *parent, const RcaNode *child, const yaml_mark_t *mark)
{
	if (child->nodes > RCA_MAX_YAML_NODES - parent->nodes)
		return fail_limit(b, mark, parent->nodes + child->nodes,
						  RCA_MAX_YAML_NODES, "values");
	if (child->bytes > RCA_MAX_YAML_EXPANSION - parent->bytes)
		return fail_limit(b, mark, parent->bytes + child->bytes,
						  RCA_MAX_YAML_EXPANSION, "bytes with aliases expanded");
	parent->nodes += child->nodes;
	parent->bytes += child->bytes;
	return true;
}

/*
 * Checks the key of a mapping, while its position is known.  Returns it as a
 * string, or NULL.
 */
static RcaNode *
check_key(Builder *b, const RcaNode *mapping, RcaNode *key,
		  const yaml_mark_t *mark)
{
	int			same;

	if (key->kind == RCA_NODE_SEQUENCE || key->kind == RCA_NODE_MAPPING)
	{
		fail(b, mark, "A key of the front matter is a list or a mapping.",
			 quote_hint);
		return NULL;
	}
	if (key->kind != RCA_NODE_STRING)
	{
		/* copy it: an alias that is a key must not change its anchor */
		RcaNode    *copy = palloc(sizeof(RcaNode));

		*copy = *key;
		copy->kind = RCA_NODE_STRING;
		key = copy;
	}
	same = rca_node_find(mapping, key->text);
	if (same >= 0)
	{
		fail(b, mark,
			 psprintf("The key \"%.*s\" appears twice in the front matter, first in line %d.",
					  rca_clip(key->text, 60), key->text.data,
					  mapping->items[same]->line),
			 "Remove or rename one of the two.");
		return NULL;
	}
	return key;
}

static bool
set_root(Builder *b, RcaNode *node, const yaml_mark_t *mark)
{
	/* only blanks and comments are null in YAML: metadata without keys */
	if (node->kind == RCA_NODE_NULL)
		node->kind = RCA_NODE_MAPPING;
	if (node->kind != RCA_NODE_MAPPING)
		return fail(b, mark, "The front matter is not a mapping of keys to values.",
					"Write one \"key: value\" per line between the \"---\" lines.");
	b->root = node;
	return true;
}

/*
 * Adds a finished scalar, or a collection that begins, to the innermost open
 * collection.
 */
static bool
append(Builder *b, RcaNode *node, const yaml_mark_t *mark)
{
	RcaNode    *parent;

	if (b->depth == 0)
		return set_root(b, node, mark);
	parent = b->open[b->depth - 1];
	if (parent->kind == RCA_NODE_MAPPING && parent->nitems % 2 == 0 &&
		(node = check_key(b, parent, node, mark)) == NULL)
		return false;
	rca_node_append(parent, node);
	return true;
}

/* A scalar is complete when it begins, a collection when it ends. */
static void
add_anchor(Builder *b, const yaml_char_t *name, RcaNode *node)
{
	Anchor	   *anchor;

	if (name == NULL)
		return;
	RCA_MAKE_ROOM(b->anchors, b->nanchors, b->anchor_capacity);
	anchor = &b->anchors[b->nanchors++];
	anchor->name = pstrdup((const char *) name);
	anchor->node = node;
	anchor->complete = (node->kind != RCA_NODE_SEQUENCE &&
						node->kind != RCA_NODE_MAPPING);
}

/*
 * In libyaml three more characters end a line: U+0085, U+2028 and U+2029.  If
 * the text has one, positions are computed from our own lines.
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

		/* their first bytes are enough, because the document is valid UTF-8 */
		if (c == 0xC2)
			same = (unsigned char) yaml.data[i + 1] != 0x85;
		else if (c == 0xE2)
			same = memcmp(yaml.data + i, "\xe2\x80\xa8", 3) != 0 &&
				memcmp(yaml.data + i, "\xe2\x80\xa9", 3) != 0;
	}
	if (same)
		return;

	/* a line has at least one byte; the end of the text also begins a line */
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

/* Does a scalar get the kind of its text?  Also "!!int 1". */
static bool
has_kind(const yaml_event_t *event)
{
	static const char *const tags[] = {
		YAML_INT_TAG, YAML_FLOAT_TAG, YAML_BOOL_TAG, YAML_NULL_TAG,
	};
	const char *tag = (const char *) event->data.scalar.tag;

	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		return false;
	for (int i = 0; i < lengthof(tags) && tag != NULL; i++)
	{
		if (strcmp(tag, tags[i]) == 0)
			return true;
	}
	return event->data.scalar.plain_implicit;
}

/* Puts back the character that was replaced at the start of a node, if any. */
static bool
restore_reserved(Builder *b, RcaNode *node, const yaml_event_t *event)
{
	const StandIns *stand_ins = b->stand_ins;
	char	   *text;

	/* scalars come in the order of the text */
	if (b->next_stand_in == stand_ins->count ||
		stand_ins->places[b->next_stand_in] != event->start_mark.index)
		return false;
	text = rca_cstring(node->text);
	text[0] = stand_ins->originals[b->next_stand_in++];
	node->text.data = text;
	RCA_MAKE_ROOM(b->reserved->items, b->reserved->count, b->reserved->capacity);
	b->reserved->items[b->reserved->count++] = node;
	return true;
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
	if (!restore_reserved(b, node, event) && has_kind(event))
		rca_node_resolve(node);

	add_anchor(b, event->data.scalar.anchor, node);
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
						psprintf("The alias \"*%.60s\" is inside the value it refers to.", name),
						"Write the value in full.");
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
		return fail_limit(b, &event->start_mark, b->depth + 1,
						  RCA_MAX_YAML_DEPTH, "levels");
	if (!append(b, node, &event->start_mark))
		return false;
	add_anchor(b, anchor, node);
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

/* Reads the source once. */
static bool
read_tree(Builder *b, int length)
{
	YamlReader *reader = palloc0(sizeof(YamlReader));
	bool		done = false;

	find_lines(b, length);
	/* before the parser exists, because this may not return */
	rca_host_on_release(yaml_reader_release, reader);
	if (!yaml_parser_initialize(&reader->parser))
		return fail_yaml(b, &reader->parser);
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser,
								 (const unsigned char *) b->source.data, length);

	while (!done)
	{
		rca_host_check_interrupts();
		if (!yaml_parser_parse(&reader->parser, &reader->event))
		{
			fail_yaml(b, &reader->parser);
			yaml_reader_release(reader);
			return false;
		}
		if (!on_event(b, &reader->event))
		{
			yaml_reader_release(reader);
			return false;
		}
		done = (reader->event.type == YAML_STREAM_END_EVENT);
		yaml_event_delete(&reader->event);
	}
	yaml_reader_release(reader);
	return true;
}

static Builder *
new_builder(RcaStr source, const StandIns *stand_ins, RcaNodes *reserved,
			RcaError *err)
{
	Builder    *b = palloc0(sizeof(Builder));

	b->source = source;
	b->stand_ins = stand_ins;
	b->reserved = reserved;
	b->err = err;
	b->bad_start = -1;
	reserved->count = 0;
	return b;
}

/* Replaces a character of the copy that cannot begin a value. */
static bool
stand_in(StandIns *stand_ins, char *copy, RcaStr source, int offset)
{
	if (offset < 0 || offset >= source.len || copy[offset] == STAND_IN ||
		strchr(reserved_chars, copy[offset]) == NULL)
		return false;
	RCA_MAKE_ROOM(stand_ins->places, stand_ins->count, stand_ins->place_capacity);
	RCA_MAKE_ROOM(stand_ins->originals, stand_ins->count, stand_ins->original_capacity);
	stand_ins->places[stand_ins->count] = rca_count_chars(rca_str(source.data, offset));
	stand_ins->originals[stand_ins->count++] = copy[offset];
	copy[offset] = STAND_IN;
	return true;
}

bool
rca_yaml_read(RcaStr source, int length, RcaNode **root, RcaNodes *reserved,
			  RcaError *err)
{
	StandIns	stand_ins = {0};
	Builder    *b = new_builder(source, &stand_ins, reserved, err);
	RcaError	ignored;
	char	   *copy;
	bool		done = read_tree(b, length);

	if (!done && b->bad_start >= 0)
	{
		copy = rca_cstring(source);
		while (!done && stand_in(&stand_ins, copy, source, b->bad_start) &&
			   (int64) stand_ins.count * length <= MAX_READ_AGAIN)
		{
			b = new_builder(rca_str(copy, source.len), &stand_ins, reserved, &ignored);
			done = read_tree(b, length);
		}
	}
	*root = b->root;
	return done;
}
