/**
 * Writes the generated half of the model bundle from its Ecore. Start at
 * {@link org.practicecommons.codegen.GenerateModel}. Runs in the build only and is no part of the product.
 */
package org.practicecommons.codegen;
