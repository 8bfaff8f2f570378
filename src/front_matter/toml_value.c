/*
 * src/front_matter/toml_value.c
 *
 * Collections are read recursively, up to a maximum depth.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "front_matter/toml_internal.h"

/* "[a, b]", which may have several lines */
static bool
read_array(RcaTomlReader *r, RcaNode *array)
{
	RcaNode    *item;
	int			start = r->pos++;

	for (;;)
	{
		rca_host_check_interrupts();
		if (!rca_toml_skip_lines(r))
			return false;
		if (rca_toml_at(r, ']'))
			break;
		if (r->pos == r->text.len)
			return rca_toml_fail(r, start, "an array is not closed");
		if (!rca_toml_value(r, &item) || !rca_toml_append(r, array, item) ||
			!rca_toml_skip_lines(r))
			return false;
		if (rca_toml_at(r, ','))
			r->pos++;
		else if (!rca_toml_at(r, ']'))
			return r->pos == r->text.len ? rca_toml_fail(r, start, "an array is not closed") :
				rca_toml_fail(r, r->pos, "a comma or a closing bracket is missing in an array");
	}
	r->pos++;
	return true;
}

/* "key = value" inside braces */
static bool
read_pair(RcaTomlReader *r, RcaNode *table)
{
	RcaTomlKey	key;
	RcaNode    *parent;
	RcaNode    *value;

	if (!rca_toml_key(r, &key))
		return false;
	if (!rca_toml_at(r, '='))
		return rca_toml_fail(r, r->pos, "\"=\" is missing after a key");
	r->pos++;
	rca_toml_skip_blanks(r);
	if (!rca_toml_place_key(r, table, &key, &parent))
		return false;
	r->depth += key.nparts - 1;
	if (!rca_toml_value(r, &value))
		return false;
	r->depth -= key.nparts - 1;
	return rca_toml_append(r, parent, key.parts[key.nparts - 1]) &&
		rca_toml_append(r, parent, value);
}

/* "{a = 1, b = 2}", in one line */
static bool
read_table(RcaTomlReader *r, RcaNode *table)
{
	/* dotted keys may add to its tables while it is being read */
	*rca_toml_origin(table) = RCA_TOML_DOTTED;
	r->pos++;
	rca_toml_skip_blanks(r);
	while (!rca_toml_at(r, '}'))
	{
		rca_host_check_interrupts();
		if (!read_pair(r, table))
			return false;
		rca_toml_skip_blanks(r);
		if (rca_toml_at(r, '}'))
			break;
		if (!rca_toml_at(r, ','))
			return rca_toml_fail(r, r->pos, "a comma or a closing brace is missing in an inline table");
		r->pos++;
		rca_toml_skip_blanks(r);
		if (rca_toml_at(r, '}'))
			return rca_toml_fail(r, r->pos, "there is a comma before the closing brace");
	}
	r->pos++;
	*rca_toml_origin(table) = RCA_TOML_INLINE;
	return true;
}

static bool
read_collection(RcaTomlReader *r, RcaNode **value)
{
	bool		is_array = rca_toml_at(r, '[');
	bool		done;

	if (r->depth == RCA_MAX_YAML_DEPTH)
		return rca_toml_fail(r, r->pos, psprintf("values are nested deeper than %d levels", RCA_MAX_YAML_DEPTH));
	*value = rca_toml_new(r, is_array ? RCA_NODE_SEQUENCE : RCA_NODE_MAPPING,
						  RCA_TOML_INLINE);
	r->depth++;
	done = is_array ? read_array(r, *value) : read_table(r, *value);
	r->depth--;
	if (done)
		rca_toml_end(r, *value);
	return done;
}

bool
rca_toml_value(RcaTomlReader *r, RcaNode **value)
{
	if (rca_toml_at(r, '[') || rca_toml_at(r, '{'))
		return read_collection(r, value);
	if (!rca_toml_at(r, '"') && !rca_toml_at(r, '\''))
		return rca_toml_scalar(r, value);
	*value = rca_toml_new(r, RCA_NODE_STRING, RCA_TOML_INLINE);
	if (!rca_toml_string(r, &(*value)->text))
		return false;
	(*value)->bytes = (*value)->text.len;
	rca_toml_end(r, *value);
	return true;
}
