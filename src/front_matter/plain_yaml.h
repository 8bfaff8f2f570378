/*
 * src/front_matter/plain_yaml.h
 *
 * Reads front matter that needs no YAML parser, which is most of it: lines that
 * are empty, or one of
 *
 *		key: value
 *		key: [value, value]
 *		key:
 *		  - value			in lines that begin in the same way
 *
 * A value is in quotes and has no escapes, or it begins with a letter or a digit
 * and has no characters that could make it more than text in YAML.
 *
 * With libyaml this took a fifth of the time of a parse, more for the setup of
 * libyaml than for reading.  So libyaml reads only front matter that is not
 * plain, and then all of it.  The fuzzer reads every input in both ways and
 * compares the trees.
 */
#ifndef RCA_PLAIN_YAML_H
#define RCA_PLAIN_YAML_H

#include "front_matter/node.h"

/*
 * The mapping of the lines of s.  first_line is the number of its first line.
 * NULL if the lines are not plain, have a key twice, or have too many values.
 */
extern RcaNode *rca_plain_yaml_read(RcaStr s, int first_line);

#endif							/* RCA_PLAIN_YAML_H */
