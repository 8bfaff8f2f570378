/*
 * src/front_matter/toml.c
 *
 * Reads lines of TOML.  A line that is not valid is a fault: its value is its
 * source text, and the next line is read normally.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/toml.h"
#include "front_matter/toml_internal.h"

/* A node with the data that only TOML needs. */
typedef struct TomlNode
{
	RcaNode		node;
	RcaTomlOrigin origin;
} TomlNode;

/* The position of an offset, which is rarely before the previous one. */
static RcaTomlPlace
place_of(RcaTomlReader *r, int offset)
{
	RcaTomlPlace *place = &r->place;

	while (place->offset < offset)
	{
		RcaStr		rest = rca_skip(r->text, place->offset);
		char		c = rest.data[0];

		if (c == '\n' || c == '\r')
		{
			place->offset += rca_line_end_length(rest);
			place->line++;
			place->col = 1;
			continue;
		}
		place->offset++;
		place->col += ((unsigned char) c & 0xC0) != 0x80;
	}
	return *place;
}

RcaNode *
rca_toml_new(RcaTomlReader *r, RcaNodeKind kind, RcaTomlOrigin origin)
{
	TomlNode   *toml = palloc0(sizeof(TomlNode));
	RcaNode    *node = &toml->node;
	RcaTomlPlace place = place_of(r, r->pos);

	toml->origin = origin;
	node->kind = kind;
	node->text = RCA_STR("");
	node->nodes = 1;
	node->line = node->end_line = place.line;
	node->col = node->end_col = place.col;
	return node;
}

void
rca_toml_end(RcaTomlReader *r, RcaNode *node)
{
	RcaTomlPlace place = place_of(r, r->pos);

	node->end_line = place.line;
	node->end_col = place.col;
}

RcaTomlOrigin *
rca_toml_origin(RcaNode *node)
{
	return &((TomlNode *) node)->origin;
}

bool
rca_toml_append(RcaTomlReader *r, RcaNode *parent, RcaNode *item)
{
	if (r->root->nodes == RCA_MAX_YAML_NODES)
	{
		r->is_full = true;
		return rca_toml_fail(r, r->pos, "there are too many values");
	}
	r->root->nodes++;
	rca_node_append(parent, item);
	return true;
}

/* A comment, up to the end of its line. */
static bool
skip_comment(RcaTomlReader *r)
{
	while (r->pos < r->text.len && r->text.data[r->pos] != '\n')
	{
		bool		line_end = rca_toml_at(r, '\r') && r->pos + 1 < r->text.len &&
			r->text.data[r->pos + 1] == '\n';

		if (line_end)
			break;
		if (rca_toml_is_control(r->text.data[r->pos]))
			return rca_toml_fail(r, r->pos, "a comment contains a control character");
		r->pos++;
	}
	return true;
}

/* Blanks, perhaps a comment, and the end of the line. */
static bool
skip_rest_of_line(RcaTomlReader *r)
{
	RcaStr		rest;

	rca_toml_skip_blanks(r);
	if (rca_toml_at(r, '#') && !skip_comment(r))
		return false;
	rest = rca_toml_rest(r);
	if (rest.len == 0)
		return true;
	if (rest.data[0] != '\n' && !(rest.len > 1 && rest.data[0] == '\r' && rest.data[1] == '\n'))
		return rca_toml_fail(r, r->pos, "there is extra text at the end of the line");
	r->pos += rca_line_end_length(rest);
	return true;
}

bool
rca_toml_skip_lines(RcaTomlReader *r)
{
	for (;;)
	{
		rca_host_check_interrupts();
		rca_toml_skip_blanks(r);
		if (!rca_toml_at(r, '#') && !rca_toml_at(r, '\n') && !rca_toml_at(r, '\r'))
			return true;
		if (!skip_rest_of_line(r))
			return false;
	}
}

/* "[key]" or "[[key]]" */
static bool
read_header(RcaTomlReader *r)
{
	RcaTomlKey	key;
	bool		in_array = r->pos + 1 < r->text.len && r->text.data[r->pos + 1] == '[';

	r->pos += in_array ? 2 : 1;
	if (!rca_toml_key(r, &key))
		return false;
	for (int i = 0; i < (in_array ? 2 : 1); i++)
	{
		if (!rca_toml_at(r, ']'))
			return rca_toml_fail(r, r->pos, "a closing bracket is missing after the name of a table");
		r->pos++;
	}
	return rca_toml_open(r, &key, in_array) && skip_rest_of_line(r);
}

/* The key of "key = value", and the "=". */
static bool
read_key(RcaTomlReader *r, RcaTomlKey *key)
{
	return rca_toml_key(r, key) &&
		(rca_toml_at(r, '=') ||
		 rca_toml_fail(r, r->pos, "\"=\" is missing after a key"));
}

/* A key as source text up to its "=".  False if there is none. */
static bool
read_raw_key(RcaTomlReader *r, RcaTomlKey *key)
{
	RcaStr		rest = rca_toml_rest(r);
	RcaNode    *part = rca_toml_new(r, RCA_NODE_STRING, RCA_TOML_INLINE);
	int			n = 0;

	while (n < rest.len && rest.data[n] != '=')
	{
		if (rest.data[n] == '\n' || rest.data[n] == '\r' || rest.data[n] == '#')
			return false;
		n++;
	}
	part->text = rca_trim_ascii(rca_str(rest.data, n));
	if (n == rest.len || part->text.len == 0)
		return false;
	r->pos += part->text.len;
	rca_toml_end(r, part);
	r->pos += n - part->text.len;
	key->parts[0] = part;
	key->nparts = 1;
	return true;
}

/* The rest of the line as source text, without a comment. */
static RcaNode *
read_raw(RcaTomlReader *r)
{
	RcaNode    *value = rca_toml_new(r, RCA_NODE_STRING, RCA_TOML_INLINE);
	RcaStr		rest = rca_toml_rest(r);
	int			n = 0;

	while (n < rest.len && rest.data[n] != '\n' && rest.data[n] != '\r' &&
		   !(rest.data[n] == '#' && (n == 0 || rca_is_blank(rest.data[n - 1]))))
		n++;
	value->text = rca_trim_ascii(rca_str(rest.data, n));
	r->pos += value->text.len;
	rca_toml_end(r, value);
	return value;
}

static void
add_fault(RcaTomlReader *r, RcaFaults *faults)
{
	RcaTomlPlace place = place_of(r, Min(r->problem_pos, r->text.len));
	RcaFault   *fault;

	RCA_MAKE_ROOM(faults->items, faults->count, faults->capacity);
	fault = &faults->items[faults->count++];
	fault->line = place.line;
	fault->col = place.col;
	fault->message = r->problem;
}

/* "key = value" */
static void
read_pair(RcaTomlReader *r, RcaFaults *faults)
{
	RcaTomlPlace start = r->place;
	RcaTomlKey	key;
	RcaNode    *parent;
	RcaNode    *value;
	int			value_pos;
	int			nnodes;

	r->depth = r->table_depth;
	if (!read_key(r, &key))
	{
		add_fault(r, faults);
		r->place = start;
		r->pos = start.offset;
		if (!read_raw_key(r, &key))
			return;
	}
	r->pos++;
	rca_toml_skip_blanks(r);
	if (!rca_toml_place_key(r, r->table, &key, &parent))
	{
		if (!r->is_full)
			add_fault(r, faults);
		return;
	}
	value_pos = r->pos;
	nnodes = r->root->nodes;
	r->depth += key.nparts - 1;
	if (!rca_toml_value(r, &value) || !skip_rest_of_line(r))
	{
		if (r->is_full)
			return;
		add_fault(r, faults);
		r->pos = value_pos;
		r->place = start;
		r->root->nodes = nnodes;
		value = read_raw(r);
	}
	/* append both or neither: only what is in the tree is counted */
	if (rca_toml_append(r, parent, key.parts[key.nparts - 1]))
		(void) rca_toml_append(r, parent, value);
}

/* Opens a table whose header is not valid.  Its name is the source text. */
static void
open_raw(RcaTomlReader *r, int start)
{
	RcaTomlKey	key;
	RcaStr		name;

	r->pos = start;
	key.parts[0] = read_raw(r);
	key.nparts = 1;
	name = key.parts[0]->text;
	while (name.len > 0 && name.data[0] == '[')
		name = rca_skip(name, 1);
	while (name.len > 0 && name.data[name.len - 1] == ']')
		name.len--;
	key.parts[0]->text = rca_trim_ascii(name);
	if (!rca_toml_open(r, &key, false) && r->table == NULL)
		r->table = rca_toml_new(r, RCA_NODE_MAPPING, RCA_TOML_HEADER);
}

/* Goes to the line after the one that begins at start. */
static void
skip_line(RcaTomlReader *r, int start)
{
	r->pos = start;
	while (r->pos < r->text.len && r->text.data[r->pos] != '\n' &&
		   r->text.data[r->pos] != '\r')
		r->pos++;
	r->pos += rca_line_end_length(rca_toml_rest(r));
}

/* Reads the statement at the reader's position. */
static void
read_statement(RcaTomlReader *r, RcaFaults *faults)
{
	int			start = r->pos;
	RcaTomlPlace place = place_of(r, start);
	int			nfaults = faults->count;
	RcaNode    *table = r->table;

	if (!rca_toml_at(r, '['))
		read_pair(r, faults);
	else
	{
		r->table = NULL;
		r->depth = 0;
		if (!read_header(r) && !r->is_full)
		{
			add_fault(r, faults);
			r->place = place;
			if (r->table == NULL)
				open_raw(r, start);
		}
	}
	if (r->table == NULL)
		r->table = table;
	if (faults->count == nfaults)
		return;
	r->place = place;
	skip_line(r, start);
}

bool
rca_toml_read(RcaStr s, int first_line, RcaNode **root, RcaFaults *faults,
			  RcaError *err)
{
	RcaTomlReader reader = {.text = s, .place = {0, first_line, 1}, .table_depth = 1};
	RcaTomlReader *r = &reader;

	r->root = r->table = *root = rca_toml_new(r, RCA_NODE_MAPPING, RCA_TOML_HEADER);
	while (!r->is_full)
	{
		int			start = r->pos;

		rca_host_check_interrupts();
		if (!rca_toml_skip_lines(r))
		{
			add_fault(r, faults);
			skip_line(r, Max(r->problem_pos, start));
			continue;
		}
		if (r->pos == s.len)
			break;
		read_statement(r, faults);
	}
	return !r->is_full ||
		rca_node_error_limit(err, first_line, RCA_MAX_YAML_NODES + 1,
							 RCA_MAX_YAML_NODES, "values");
}
