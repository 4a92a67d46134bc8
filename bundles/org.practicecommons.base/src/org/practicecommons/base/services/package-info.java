/**
 * How bundles add to the product: they register services, and
 * {@link org.practicecommons.base.services.Contributions} finds them. The only place below the window that asks the
 * framework; it keeps nothing.
 */
package org.practicecommons.base.services;
