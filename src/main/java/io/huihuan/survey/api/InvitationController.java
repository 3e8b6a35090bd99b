package io.huihuan.survey.api;

import io.huihuan.survey.Invitations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to hand over. */
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedInvitationJson issue(@RequestBody NewInvitationJson wish) {
        var made = invitations.issue(wish.invitation());
        return new IssuedInvitationJson(made.id(), made.url());
    }
}
