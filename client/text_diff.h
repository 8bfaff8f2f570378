/*
 * client/text_diff.h
 */
#ifndef TEXT_DIFF_H
#define TEXT_DIFF_H

#include "client.h"

/* Prints what differs between two texts as "diff -u" does. */
extern void print_diff(const char *path, RcaStr old_text, RcaStr new_text);

#endif							/* TEXT_DIFF_H */
