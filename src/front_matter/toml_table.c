/*
 * src/front_matter/toml_table.c
 *
 * Rules for adding to a table: a header "[a]" may appear only once, and not
 * for an inline table.  A key "a.b" may add only to tables that such keys
 * made.
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/toml_internal.h"

static bool
is_bare(char c)
{
	return rca_is_alpha(c) || rca_is_digit(c) || c == '_' || c == '-';
}

/* Reads one part of a key. */
static bool
read_part(RcaTomlReader *r, RcaNode **part)
{
	RcaStr		rest = rca_toml_rest(r);
	int			n = 0;

	*part = rca_toml_new(r, RCA_NODE_STRING, RCA_TOML_INLINE);
	if (rca_toml_at(r, '"') || rca_toml_at(r, '\''))
	{
		if (rest.len > 2 && rest.data[1] == rest.data[0] && rest.data[2] == rest.data[0])
			return rca_toml_fail(r, r->pos, "a key cannot span lines");
		if (!rca_toml_string(r, &(*part)->text))
			return false;
	}
	else
	{
		while (n < rest.len && is_bare(rest.data[n]))
			n++;
		if (n == 0)
			return rca_toml_fail(r, r->pos, "a key is missing or needs quotes");
		(*part)->text = rca_str(rest.data, n);
		r->pos += n;
	}
	(*part)->bytes = (*part)->text.len;
	rca_toml_end(r, *part);
	return true;
}

bool
rca_toml_key(RcaTomlReader *r, RcaTomlKey *key)
{
	key->nparts = 0;
	for (;;)
	{
		if (key->nparts + r->depth >= RCA_MAX_YAML_DEPTH)
			return rca_toml_fail(r, r->pos, psprintf("a key has more than %d parts", RCA_MAX_YAML_DEPTH));
		rca_toml_skip_blanks(r);
		if (!read_part(r, &key->parts[key->nparts++]))
			return false;
		rca_toml_skip_blanks(r);
		if (!rca_toml_at(r, '.'))
			return true;
		r->pos++;
	}
}

static bool
fail_twice(RcaTomlReader *r, const RcaNode *first)
{
	return rca_toml_fail(r, r->pos, psprintf("\"%.*s\" appears twice, first in line %d",
											 rca_clip(first->text, 60), first->text.data,
											 first->line));
}

/* Adds the table or array for a key at the reader's position. */
static bool
add_collection(RcaTomlReader *r, RcaNode *parent, RcaNode *key, RcaNodeKind kind,
			   RcaTomlOrigin origin, RcaNode **added)
{
	*added = rca_toml_new(r, kind, origin);
	return rca_toml_append(r, parent, key) && rca_toml_append(r, parent, *added);
}

bool
rca_toml_place_key(RcaTomlReader *r, RcaNode *table, const RcaTomlKey *key,
				   RcaNode **parent)
{
	int			found;

	for (int i = 0; i + 1 < key->nparts; i++)
	{
		RcaNode    *next;

		found = rca_node_find(table, key->parts[i]->text);
		if (found < 0)
		{
			if (!add_collection(r, table, key->parts[i], RCA_NODE_MAPPING,
								RCA_TOML_DOTTED, &next))
				return false;
		}
		else
		{
			next = table->items[found + 1];
			if (next->kind != RCA_NODE_MAPPING || *rca_toml_origin(next) != RCA_TOML_DOTTED)
				return fail_twice(r, table->items[found]);
		}
		table = next;
	}
	found = rca_node_find(table, key->parts[key->nparts - 1]->text);
	if (found >= 0)
		return fail_twice(r, table->items[found]);
	*parent = table;
	return true;
}

/* Finds the table that a part of a header names, or makes it. */
static bool
enter(RcaTomlReader *r, RcaNode **table, RcaNode *part)
{
	int			found = rca_node_find(*table, part->text);
	RcaNode    *next;

	if (found < 0)
	{
		if (!add_collection(r, *table, part, RCA_NODE_MAPPING, RCA_TOML_IMPLICIT, &next))
			return false;
		*table = next;
		return true;
	}
	next = (*table)->items[found + 1];
	/* the last table of the array is the one that goes on */
	if (next->kind == RCA_NODE_SEQUENCE && *rca_toml_origin(next) == RCA_TOML_TABLES)
	{
		next = next->items[next->nitems - 1];
		r->table_depth++;
	}
	if (next->kind != RCA_NODE_MAPPING || *rca_toml_origin(next) == RCA_TOML_INLINE)
		return fail_twice(r, (*table)->items[found]);
	*table = next;
	return true;
}

/* "[[key]]": adds a table to an array. */
static bool
open_next(RcaTomlReader *r, RcaNode *table, RcaNode *part)
{
	int			found = rca_node_find(table, part->text);
	RcaNode    *array;
	RcaNode    *next;

	if (found < 0)
	{
		if (!add_collection(r, table, part, RCA_NODE_SEQUENCE, RCA_TOML_TABLES, &array))
			return false;
	}
	else
		array = table->items[found + 1];
	if (array->kind != RCA_NODE_SEQUENCE || *rca_toml_origin(array) != RCA_TOML_TABLES)
		return fail_twice(r, table->items[found]);
	next = rca_toml_new(r, RCA_NODE_MAPPING, RCA_TOML_HEADER);
	r->table = next;
	return rca_toml_append(r, array, next);
}

/* "[key]" */
static bool
open_table(RcaTomlReader *r, RcaNode *table, RcaNode *part)
{
	int			found = rca_node_find(table, part->text);
	RcaNode    *next;

	if (found < 0)
	{
		if (!add_collection(r, table, part, RCA_NODE_MAPPING, RCA_TOML_HEADER, &next))
			return false;
		r->table = next;
		return true;
	}
	next = table->items[found + 1];
	if (next->kind != RCA_NODE_MAPPING)
		return fail_twice(r, table->items[found]);
	/* the keys that follow belong to it, even if the header is a repetition */
	r->table = next;
	if (*rca_toml_origin(next) != RCA_TOML_IMPLICIT)
		return fail_twice(r, table->items[found]);
	*rca_toml_origin(next) = RCA_TOML_HEADER;
	return true;
}

bool
rca_toml_open(RcaTomlReader *r, const RcaTomlKey *key, bool in_array)
{
	RcaNode    *table = r->root;
	RcaNode    *last = key->parts[key->nparts - 1];

	r->table_depth = 1;
	for (int i = 0; i + 1 < key->nparts; i++)
	{
		if (!enter(r, &table, key->parts[i]))
			return false;
		r->table_depth++;
	}
	r->table_depth += in_array ? 2 : 1;
	if (r->table_depth > RCA_MAX_YAML_DEPTH)
		return rca_toml_fail(r, r->pos, psprintf("tables are nested deeper than %d levels", RCA_MAX_YAML_DEPTH));
	return in_array ? open_next(r, table, last) : open_table(r, table, last);
}
