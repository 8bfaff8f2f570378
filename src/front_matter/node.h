/*
 * src/front_matter/node.h
 *
 * The tree that front matter is, whatever it was written in.
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
	RCA_NODE_NUMBER = 3,		/* text is a number as numeric_in reads it */
	RCA_NODE_STRING = 4,
	RCA_NODE_SEQUENCE = 5,
	RCA_NODE_MAPPING = 6,
} RcaNodeKind;

/* A longer number is an identifier, and stays a string. */
#define RCA_MAX_NUMBER_DIGITS	100

/*
 * A value, typed by the core schema of YAML 1.2: "no" and "1:30" are strings.
 * text holds what was written, whatever the kind, but for numbers, where it
 * is the decimal form.  The items of a mapping are its keys and values in
 * turn; keys are always strings.  An alias is its anchor's very node, so one
 * node may have several parents, but never itself as an ancestor.
 */
typedef struct RcaNode
{
	RcaNodeKind kind;
	RcaStr		text;
	struct RcaNode **items;
	int			nitems;
	int			capacity;		/* of items; only rca_node_append needs it */
	int			line;			/* in the whole file; the end is exclusive */
	int			col;
	int			end_line;
	int			end_col;
	int			nodes;			/* nodes and bytes of the whole subtree, */
	int			bytes;			/* aliases expanded */
} RcaNode;

/* Some nodes of a tree. */
typedef struct RcaNodes
{
	RcaNode   **items;
	int			count;
	int			capacity;
} RcaNodes;

/* What is wrong with front matter that is read all the same, and where. */
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

/* Gives a string that is not in quotes the kind that it has. */
extern void rca_node_resolve(RcaNode *node);

/* A node without a place. */
extern RcaNode *rca_node_new(RcaNodeKind kind, RcaStr text);

/* Appends an item, whose size is not counted. */
extern void rca_node_append(RcaNode *parent, RcaNode *item);

/* Where exactly this key stands among the items of a mapping, or -1. */
extern int	rca_node_find(const RcaNode *mapping, RcaStr key);

/* The value of a key of a mapping; keys match without regard to case. */
extern const RcaNode *rca_node_get(const RcaNode *mapping, const char *key);

/* The text of a scalar that is not null, trimmed; else a null string. */
extern RcaStr rca_node_text(const RcaNode *node);

/*
 * For a tree, or a source, that has more of these things than the limit: fills
 * *err, at the start of a line, and returns false.
 */
extern bool rca_node_error_limit(RcaError *err, int line, int count,
								 int limit, const char *things);

#endif							/* RCA_NODE_H */
