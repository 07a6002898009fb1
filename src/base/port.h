/*-------------------------------------------------------------------------
 *
 * port.h
 *	  The ground that everything below src/pg stands on: memory and polling.
 *
 * The core is plain C.  It takes memory from an arena, and the arena takes
 * its blocks from hooks that the caller supplies: palloc in a memory context
 * inside the server, malloc in a fuzzer or a unit test.  A hook never returns
 * NULL; it may leave by longjmp (as palloc and CHECK_FOR_INTERRUPTS do), so
 * the core must never hold anything that only a later line would give back.
 *
 * Nothing is freed one by one: a parse allocates from one arena and the
 * caller destroys that arena, or just resets the memory context behind it.
 *
 *	  GazArena *arena = gaz_arena_create(gaz_malloc_hooks());
 *	  char	   *copy = gaz_arena_strndup(arena, text, len);
 *	  gaz_arena_destroy(arena);
 *
 * Limits: alignment is that of a pointer or a double, no more; a single
 * request is limited by the hook (MaxAllocHugeSize inside the server).
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PORT_H
#define GAZ_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define GAZ_NONE UINT32_MAX /* "no index": no entry, entity, mention ... */

typedef struct GazHooks
{
	void	   *(*alloc) (void *state, size_t size);	/* never NULL */
	void		(*release) (void *state, void *ptr);
	void		(*poll) (void *state);	/* may leave by longjmp; may be NULL */
	void	   *state;
} GazHooks;

typedef struct GazArena GazArena;

/* Hooks over malloc and free; out of memory aborts the process. */
extern const GazHooks *gaz_malloc_hooks(void);

/* An empty arena; hooks must outlive it. */
extern GazArena *gaz_arena_create(const GazHooks *hooks);

/* Uninitialised and zeroed memory of so many bytes, owned by the arena. */
extern void *gaz_arena_alloc(GazArena *arena, size_t size);
extern void *gaz_arena_zalloc(GazArena *arena, size_t size);

/*
 * A block of new_size bytes that starts with the old_size bytes of old.
 * Big blocks are given back to the hooks at once, small ones at the end.
 */
extern void *gaz_arena_grow(GazArena *arena, void *old, size_t old_size,
							size_t new_size);

/* A copy of len bytes, closed with a NUL. */
extern char *gaz_arena_strndup(GazArena *arena, const char *s, size_t len);

/* printf into arena memory. */
extern char *gaz_arena_printf(GazArena *arena, const char *format,...)
			__attribute__((format(printf, 2, 3)));

extern void gaz_arena_destroy(GazArena *arena);

/* Give the caller a chance to cancel; cheap enough for once a sentence. */
extern void gaz_poll(GazArena *arena);

/*
 * A growing array: GAZ_VEC(GazToken) tokens; gaz_vec_push() gives the address
 * of a new zeroed element, good until the next push.
 */
#define GAZ_VEC(type) \
	struct { type *item; uint32_t n; uint32_t cap; }

extern void *gaz_vec_extend(GazArena *arena, void *item, uint32_t n,
							uint32_t *cap, size_t size);

#define gaz_vec_push(arena, vec) \
	((vec)->item = (vec)->n < (vec)->cap ? (vec)->item : \
	 gaz_vec_extend((arena), (vec)->item, (vec)->n, &(vec)->cap, \
					sizeof(*(vec)->item)), \
	 memset(&(vec)->item[(vec)->n], 0, sizeof(*(vec)->item)), \
	 &(vec)->item[(vec)->n++])

/*
 * Are they equal?  Codes of rows are compared with one after the other of a few,
 * and most differ in the first letter.
 */
static inline bool
gaz_streq(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

#define GAZ_LENGTHOF(array) (sizeof(array) / sizeof((array)[0]))

#endif							/* GAZ_PORT_H */
