/*
 * src/pg/detoast.h
 *
 * Bytes of stored values, no more of them than are wanted.
 */
#ifndef RCA_DETOAST_H
#define RCA_DETOAST_H

/*
 * The first len bytes of a value that is compressed or out of line, or all of
 * a shorter one, in the current context and without a compressed form.
 */
extern struct varlena *rca_detoast_prefix(struct varlena *value, Size len);

/* All bytes of a value, in the current context unless they are at hand. */
extern struct varlena *rca_detoast(struct varlena *value);

#endif							/* RCA_DETOAST_H */
