/*
 * src/front_matter/node.h
 *
 * The tree of front matter, whatever its syntax.
 */
#ifndef RCA_NODE_H
#define RCA_NODE_H

#include "base/error.h"

/* These values are stored on disk: append only. */
typedef enum RcaNodeKind
{
	RCA_NODE_NULL = 0,
	RCA_NODE_FALSE = 1,
	RCA_NODE_TRUE = 2,
	RCA_NODE_NUMBER = 3,		/* text is a number that numeric_in accepts */
	RCA_NODE_STRING = 4,
	RCA_NODE_SEQUENCE = 5,
	RCA_NODE_MAPPING = 6,
} RcaNodeKind;

/* A longer number is an identifier and stays a string. */
#define RCA_MAX_NUMBER_DIGITS	100

/*
 * A value, typed by the core schema of YAML 1.2: "no" and "1:30" are strings.
 * text is the source text of any kind, except for numbers, which have their
 * decimal form.  The items of a mapping are alternately its keys and values.
 * Keys are always strings.  An alias is the node of its anchor, so a node may
 * have several parents, but is never its own ancestor.
 */
typedef struct RcaNode
{
	RcaNodeKind kind;
	RcaStr		text;
	struct RcaNode **items;
	int			nitems;
	int			capacity;		/* of items; only rca_node_append uses it */
	int			line;			/* in the whole file; the end is exclusive */
	int			col;
	int			end_line;
	int			end_col;
	int			nodes;			/* size of the whole subtree, */
	int			bytes;			/* with aliases expanded */
} RcaNode;

/* Some nodes of a tree. */
typedef struct RcaNodes
{
	RcaNode   **items;
	int			count;
	int			capacity;
} RcaNodes;

/* A problem in front matter that could still be read, and its place. */
typedef struct RcaFault
{
	int			line;
	int			col;
	const char *message;
} RcaFault;

typedef struct RcaFaults
{
	RcaFault   *items;
	int			count;
	int			capacity;
} RcaFaults;

/* Sets the kind of a string that was not in quotes. */
extern void rca_node_resolve(RcaNode *node);

/* A node without a position. */
extern RcaNode *rca_node_new(RcaNodeKind kind, RcaStr text);

/* Appends an item, but does not add to the size of the parent. */
extern void rca_node_append(RcaNode *parent, RcaNode *item);

/* The index of this key, case included, in the items of a mapping, or -1. */
extern int	rca_node_find(const RcaNode *mapping, RcaStr key);

/* The value of a key of a mapping.  Case is ignored. */
extern const RcaNode *rca_node_get(const RcaNode *mapping, const char *key);

/*
 * The trimmed text of a scalar, or a null string if it is null or not a
 * scalar.
 */
extern RcaStr rca_node_text(const RcaNode *node);

/*
 * There are more things than the limit: fills *err, at the start of a line,
 * and returns false.
 */
extern bool rca_node_error_limit(RcaError *err, int line, int count,
								 int limit, const char *things);

#endif							/* RCA_NODE_H */
