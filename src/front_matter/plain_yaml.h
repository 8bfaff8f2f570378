/*
 * src/front_matter/plain_yaml.h
 *
 * Front matter that needs no YAML parser, which is most of it: lines, each of
 * them empty or one of
 *
 *		key: value
 *		key: [value, value]
 *		key:
 *		  - value			in lines that begin alike
 *
 * where a value is in quotes and has no escapes, or begins with a letter or
 * digit and has nothing in it that YAML might take for more than text.
 *
 * With libyaml this took a fifth of the time of a parse, more for libyaml's own
 * setup than for what it read.  So libyaml only gets front matter that is not
 * plain, and then all of it.  The fuzzer reads every input in both ways and
 * compares the trees.
 */
#ifndef RCA_PLAIN_YAML_H
#define RCA_PLAIN_YAML_H

#include "front_matter/node.h"

/*
 * The mapping of the lines of s, the first of which has the given number, or
 * NULL where they are not plain, have a key twice, or too many values.
 */
extern RcaNode *rca_plain_yaml_read(RcaStr s, int first_line);

#endif							/* RCA_PLAIN_YAML_H */
