/*
 * src/front_matter/toml_internal.h
 *
 * For the files that read TOML: toml.c reads lines, toml_table.c keys and the
 * tables that they belong to, toml_value.c values, toml_string.c and
 * toml_scalar.c strings and other scalars.
 *
 * Each function reads at reader->pos and moves it after what was read.  It
 * returns false and sets reader->problem if the text is not valid.
 */
#ifndef RCA_TOML_INTERNAL_H
#define RCA_TOML_INTERNAL_H

#include "base/limits.h"
#include "base/text.h"
#include "front_matter/node.h"

/* A position in the text.  Columns count characters. */
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
	RcaTomlPlace place;			/* the last position that was computed */
	RcaNode    *root;			/* its nodes and bytes count the whole tree */
	RcaNode    *table;			/* that the next keys belong to */
	int			table_depth;
	int			depth;			/* of the table or array that is being read */
	bool		is_full;		/* over a limit */
	const char *problem;		/* the last problem, and its place */
	int			problem_pos;
} RcaTomlReader;

/* How a table or an array was made, which determines what may add to it. */
typedef enum RcaTomlOrigin
{
	RCA_TOML_IMPLICIT,			/* as part of "[a.b]" */
	RCA_TOML_HEADER,			/* "[a]" */
	RCA_TOML_DOTTED,			/* as part of "a.b = 1" */
	RCA_TOML_INLINE,			/* "{}" and "[]", which are complete */
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

/* The rest of the text. */
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

/* Is this byte forbidden in comments and in strings of one line? */
static inline bool
rca_toml_is_control(char c)
{
	return ((unsigned char) c < ' ' && c != '\t') || c == 0x7F;
}

/*
 * toml.c: a new node begins at the reader's position, and ends at the position
 * where it has been read.
 */
extern RcaNode *rca_toml_new(RcaTomlReader *r, RcaNodeKind kind, RcaTomlOrigin origin);
extern void rca_toml_end(RcaTomlReader *r, RcaNode *node);
extern RcaTomlOrigin *rca_toml_origin(RcaNode *node);

/* Adds an item and counts it.  False if there are too many. */
extern bool rca_toml_append(RcaTomlReader *r, RcaNode *parent, RcaNode *item);

/* Skips blanks, comments and line ends. */
extern bool rca_toml_skip_lines(RcaTomlReader *r);

/*
 * toml_table.c: reads a key, up to the "=" after it or the bracket of a
 * header.
 */
extern bool rca_toml_key(RcaTomlReader *r, RcaTomlKey *key);

/*
 * Sets *parent to the table for the last part of "key = value".  False if that
 * key exists.
 */
extern bool rca_toml_place_key(RcaTomlReader *r, RcaNode *table,
							   const RcaTomlKey *key, RcaNode **parent);

/*
 * Opens the table of "[key]" or, with in_array, adds a table to the array of
 * "[[key]]".
 */
extern bool rca_toml_open(RcaTomlReader *r, const RcaTomlKey *key, bool in_array);

/* toml_value.c: any value. */
extern bool rca_toml_value(RcaTomlReader *r, RcaNode **value);

/* toml_string.c: a string in quotes. */
extern bool rca_toml_string(RcaTomlReader *r, RcaStr *text);

/* toml_scalar.c: a boolean, a number, a date or a time. */
extern bool rca_toml_scalar(RcaTomlReader *r, RcaNode **value);

#endif							/* RCA_TOML_INTERNAL_H */
