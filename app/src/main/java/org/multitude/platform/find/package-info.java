/**
 * Lists and searches as pages, feeds and files: a list is a search of one kind of things.
 *
 * <p>Words: a <em>kind</em> of things is handed in by the module that owns them ({@link
 * org.multitude.platform.find.FoundKind}), and so are its facets ({@link org.multitude.platform.find.FoundFacet}); a
 * <em>wish</em> is what the address of a list or search asks for.
 */
@NamedInterface("find")
@NullMarked
package org.multitude.platform.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
