/*
 * client/text_diff.h
 */
#ifndef TEXT_DIFF_H
#define TEXT_DIFF_H

#include "client.h"

/* Prints the differences between two texts like "diff -u". */
extern void print_diff(const char *path, RcaStr old_text, RcaStr new_text);

#endif							/* TEXT_DIFF_H */
