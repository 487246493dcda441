package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.Nullable;

/**
 * What asking for a forward came to.
 *
 * @param response of the API; its status is 200 if there is a forward
 */
record ForwardAnswer(ApiResponse response, @Nullable PodForward forward) {

    static ForwardAnswer open(PodForward forward) {
        return new ForwardAnswer(new ApiResponse(ApiResponse.OK, ""), forward);
    }

    static ForwardAnswer refused(ApiResponse response) {
        return new ForwardAnswer(response, null);
    }
}
