/** Methods of any object as listeners. */
@NullMarked
package org.openspaces.events.adapter;

import org.jspecify.annotations.NullMarked;
