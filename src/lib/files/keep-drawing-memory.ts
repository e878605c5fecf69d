/**
 * To import before what draws pictures. A picture takes some ten megabytes of its library (resvg), whose allocator gives
 * them back to the system a hundredth of a second after they are free (mimalloc, `purge_delay` in milliseconds), in time
 * to get them anew for the next picture: that takes longer than drawing it. The bytes of a picture are the same.
 */
process.env.MIMALLOC_PURGE_DELAY ??= '200';
