package org.multitude.commons;

import java.util.Optional;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what one commons is to another; the body that answers for either may say so. */
@Service
public class LinkCommons {
    private final CommonsStore commons;
    private final Organizations organizations;
    private final PublicRecord record;

    LinkCommons(CommonsStore commons, Organizations organizations, PublicRecord record) {
        this.commons = commons;
        this.organizations = organizations;
        this.record = record;
    }

    /**
     * Links two commons of different kinds; says nothing new when they are linked already.
     *
     * @throws NotFound when either is not public
     * @throws NothingInCommon when nothing links their kinds
     * @throws org.multitude.platform.web.NotAllowed when the person publishes for neither body
     */
    @Transactional
    public void link(PersonId person, CommonsId one, CommonsId other) {
        CommonsEntry first = commons.shown(one);
        CommonsEntry second = commons.shown(other);
        if (!organizations.mayPublish(person, first.body())) {
            organizations.requirePublisher(person, second.body());
        }
        Relation relation = Relation.between(first.kind(), second.kind()).orElseThrow(NothingInCommon::new);
        CommonsEntry source = relation.source() == first.kind() ? first : second;
        CommonsEntry target = source == first ? second : first;
        Optional<Link> link = commons.insertLink(source.id(), relation, target.id());
        link.ifPresent(made -> record.append(Act.of("commons.linked", made.id())
                .body(
                        organizations.mayPublish(person, source.body())
                                ? source.body().value()
                                : target.body().value())
                .about(source.id().value(), target.id().value())
                .token("source", source.id().toString())
                .token("relation", relation.code())
                .token("target", target.id().toString())
                .at(made.createdAt())));
    }
}
