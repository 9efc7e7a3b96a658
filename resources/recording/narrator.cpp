// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "narrator.h"

#include "process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Narrator::Narrator(Setup setup, QString voice, QByteArray identity)
    : m_setup(std::move(setup))
    , m_voice(std::move(voice))
    , m_identity(std::move(identity))
{
}

Result<Narrator> Narrator::create(Setup setup)
{
    const auto describe = runProcess(setup.speak, { setup.engine, u"describe"_s });
    const auto identity = runProcess(setup.speak, { setup.engine, u"identity"_s });
    if (!describe || !identity) {
        return failWith(describe ? identity : describe);
    }
    if (!QDir().mkpath(setup.cacheFolder)) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, setup.cacheFolder);
    }
    return Narrator(std::move(setup), QString::fromUtf8(describe->out).trimmed(), identity->out);
}

QString Narrator::key(const QString &sentence) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_identity);
    hash.addData(spokenText(sentence, m_setup.pronunciation).toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

QString Narrator::file(const QString &key) const
{
    return m_setup.cacheFolder + u'/' + key + u".wav"_s;
}

Result<QList<Sound>> Narrator::speak(const QStringList &sentences,
                                     const std::function<void(qsizetype)> &progress) const
{
    QStringList missing;
    for (const QString &sentence : sentences) {
        if (!QFile::exists(file(key(sentence))) && !missing.contains(sentence)) {
            missing.append(sentence);
        }
    }
    const qsizetype kept = sentences.size() - missing.size();
    const auto tell = [&](qsizetype spoken) { progress(kept + spoken); };
    if (const Result<> step = synthesise(missing, tell); !step) {
        return failWith(step);
    }
    QList<Sound> sounds;
    for (const QString &sentence : sentences) {
        const Result<Sound> sound = Sound::read(file(key(sentence)));
        if (!sound) {
            return failWith(sound);
        }
        sounds.append(sound->trimmed());
        if (sounds.last().length() == Milliseconds{ 0 }) {
            return fail(Error::Code::Invalid, u"the voice said nothing for: %1"_s.arg(sentence));
        }
    }
    return sounds;
}

Result<> Narrator::synthesise(const QStringList &sentences,
                              const std::function<void(qsizetype)> &progress) const
{
    QTemporaryDir folder(m_setup.cacheFolder + u"/speaking-XXXXXX"_s);
    const auto jobs = std::min<qsizetype>(m_setup.jobs, sentences.size());
    std::vector<std::unique_ptr<QProcess>> processes;
    for (qsizetype job = 0; job < jobs; ++job) {
        QFile list(folder.filePath(u"list%1.tsv"_s.arg(job)));
        if (!list.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, list.errorString(), list.fileName());
        }
        for (qsizetype i = job; i < sentences.size(); i += jobs) {
            const QString text = spokenText(sentences.at(i), m_setup.pronunciation);
            const QString wav = folder.filePath(key(sentences.at(i)) + u".wav"_s);
            list.write((wav + u'\t' + text + u'\n').toUtf8());
        }
        list.close();
        auto process = std::make_unique<QProcess>();
        process->start(m_setup.speak, { m_setup.engine, u"say"_s, list.fileName() });
        processes.push_back(std::move(process));
    }
    qsizetype spoken = 0;
    for (bool running = true; running;) {
        running = false;
        for (const auto &process : processes) {
            if (process->state() != QProcess::NotRunning) {
                process->waitForReadyRead(50);
                running = true;
            }
            while (process->canReadLine()) {
                const QString wav = QString::fromUtf8(process->readLine()).trimmed();
                if (QFile::rename(wav, file(QFileInfo(wav).completeBaseName()))) {
                    progress(++spoken);
                }
            }
        }
    }
    for (const auto &process : processes) {
        if (process->error() == QProcess::FailedToStart
            || process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0) {
            return processFailure(m_setup.speak, process->readAllStandardError());
        }
    }
    return {};
}

void Narrator::forgetAllBut(const QSet<QString> &used) const
{
    QDir folder(m_setup.cacheFolder);
    for (const QString &name : folder.entryList({ u"*.wav"_s }, QDir::Files)) {
        if (!used.contains(QFileInfo(name).completeBaseName())) {
            folder.remove(name);
        }
    }
}

} // namespace companion
