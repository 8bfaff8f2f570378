/*
 * src/pg/detoast.h
 *
 * Detoasts only the bytes of stored values that are needed.
 */
#ifndef RCA_DETOAST_H
#define RCA_DETOAST_H

/*
 * The first len bytes of a value that is compressed or out of line,
 * decompressed, in the current context.  If the value is shorter, all of it.
 */
extern struct varlena *rca_detoast_prefix(struct varlena *value, Size len);

/*
 * All bytes of a value, in the current context unless they are already in
 * memory.
 */
extern struct varlena *rca_detoast(struct varlena *value);

#endif							/* RCA_DETOAST_H */
