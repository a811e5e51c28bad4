package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who signs a plan.
 *
 * @param right in whose right
 * @param title chairperson, deputy …
 * @param name name below the signature, null where a document shows none
 */
public record Signer(SigningAuthority right, String title, @Nullable String name) {
}
