/**
 * What a bundle of others looks like: a check, a reader of files and a view, one class each. It is built and tested
 * with the product and is no part of it. Start at {@link org.practicecommons.example.OpenWebsiteCheck};
 * {@code docs/extending.md} says what may be relied on. Nothing in the product uses this package.
 */
package org.practicecommons.example;
