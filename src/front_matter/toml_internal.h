/*
 * src/front_matter/toml_internal.h
 *
 * What the files share that read TOML: toml.c reads the lines, toml_table.c keys
 * and the tables they belong to, toml_value.c values, toml_string.c and
 * toml_scalar.c those that are not collections.
 *
 * Each reads from reader->pos on and leaves it after what it has read.  It
 * returns false, with reader->problem set, where that is not TOML.
 */
#ifndef RCA_TOML_INTERNAL_H
#define RCA_TOML_INTERNAL_H

#include "base/limits.h"
#include "base/text.h"
#include "front_matter/node.h"

/* A place in the text: columns are counted in characters. */
typedef struct RcaTomlPlace
{
	int			offset;
	int			line;
	int			col;
} RcaTomlPlace;

typedef struct RcaTomlReader
{
	RcaStr		text;
	int			pos;
	RcaTomlPlace place;			/* the last one that was asked for */
	RcaNode    *root;			/* root->nodes and bytes count all of the tree */
	RcaNode    *table;			/* that keys belong to */
	int			table_depth;
	int			depth;			/* of the table or array that is being read */
	bool		is_full;		/* over a limit */
	const char *problem;		/* what is wrong, and where */
	int			problem_pos;
} RcaTomlReader;

/* How a table or an array came to be, which says who may add to it. */
typedef enum RcaTomlOrigin
{
	RCA_TOML_IMPLICIT,			/* as a part of "[a.b]" */
	RCA_TOML_HEADER,			/* "[a]" */
	RCA_TOML_DOTTED,			/* as a part of "a.b = 1" */
	RCA_TOML_INLINE,			/* "{}" and "[]", which are whole */
	RCA_TOML_TABLES,			/* an array of "[[a]]" */
} RcaTomlOrigin;

/* A key in parts: "a.b". */
typedef struct RcaTomlKey
{
	RcaNode    *parts[RCA_MAX_YAML_DEPTH];
	int			nparts;
} RcaTomlKey;

static inline bool
rca_toml_fail(RcaTomlReader *r, int pos, const char *problem)
{
	r->problem = problem;
	r->problem_pos = pos;
	return false;
}

static inline bool
rca_toml_at(const RcaTomlReader *r, char c)
{
	return r->pos < r->text.len && r->text.data[r->pos] == c;
}

/* What is left of the text. */
static inline RcaStr
rca_toml_rest(const RcaTomlReader *r)
{
	return rca_skip(r->text, r->pos);
}

static inline void
rca_toml_skip_blanks(RcaTomlReader *r)
{
	r->pos = rca_skip_blanks_ascii(r->text, r->pos);
}

/* May this byte not stand in a comment or in a string of one line? */
static inline bool
rca_toml_is_control(char c)
{
	return ((unsigned char) c < ' ' && c != '\t') || c == 0x7F;
}

/* toml.c: nodes begin where the reader is, and end there once they are read. */
extern RcaNode *rca_toml_new(RcaTomlReader *r, RcaNodeKind kind, RcaTomlOrigin origin);
extern void rca_toml_end(RcaTomlReader *r, RcaNode *node);
extern RcaTomlOrigin *rca_toml_origin(RcaNode *node);

/* Adds an item, and counts it; false if there are too many. */
extern bool rca_toml_append(RcaTomlReader *r, RcaNode *parent, RcaNode *item);

/* Skips blanks, comments and the ends of lines. */
extern bool rca_toml_skip_lines(RcaTomlReader *r);

/* toml_table.c: a key, and the "=" behind it; or up to the bracket of a header. */
extern bool rca_toml_key(RcaTomlReader *r, RcaTomlKey *key);

/* The table in which the last part of "key = value" belongs, which is not there. */
extern bool rca_toml_place_key(RcaTomlReader *r, RcaNode *table,
							   const RcaTomlKey *key, RcaNode **parent);

/* Makes "[key]" or, of tables in an array, "[[key]]" the table of what follows. */
extern bool rca_toml_open(RcaTomlReader *r, const RcaTomlKey *key, bool in_array);

/* toml_value.c */
extern bool rca_toml_value(RcaTomlReader *r, RcaNode **value);

/* toml_string.c: a string in quotes. */
extern bool rca_toml_string(RcaTomlReader *r, RcaStr *text);

/* toml_scalar.c: a truth value, a number, a date or a time. */
extern bool rca_toml_scalar(RcaTomlReader *r, RcaNode **value);

#endif							/* RCA_TOML_INTERNAL_H */
