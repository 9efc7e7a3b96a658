// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A certificate as it was issued: values, evidence and the frozen PDF.
#pragma once

#include <base/ids.h>
#include <base/timespan.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace companion {

//! Who it is made out to.
struct Holder {
    QString name; //!< as registered
    QString body; //!< professional body, optional
    QString registration; //!< number, optional
    bool operator==(const Holder &) const = default;
};

struct Certificate {
    QString number; //!< with check character, see certificatenumber.h
    CourseId course;
    RecordingId recording;
    Holder holder;
    QDateTime completedAt; //!< UTC: when the last rule was met
    QDateTime issuedAt; //!< UTC
    QByteArray evidence; //!< canonical JSON, see evidence.h
    QByteArray signature; //!< Ed25519 (RFC 8032) over number and evidence, 64 bytes; see signing.h
    QByteArray publicKey; //!< 32 bytes: the installation's
    QByteArray pdf; //!< the bytes that are exported, for ever
    QByteArray pdfSignature; //!< the same key over number and pdf, 64 bytes
    std::optional<QString> supersedes; //!< number of the one it corrects
    QString reason; //!< why, when it supersedes
    bool operator==(const Certificate &) const = default;
};

} // namespace companion
